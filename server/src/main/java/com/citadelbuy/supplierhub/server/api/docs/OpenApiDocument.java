package com.citadelbuy.supplierhub.server.api.docs;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.ErrorCatalogue;
import com.citadelbuy.supplierhub.server.api.errors.ErrorEntry;
import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI 3.1 of a table of routes. The routes and their records say everything; nothing is written down twice. */
public final class OpenApiDocument {

    private static final String SCHEMAS = "components/schemas";

    private final String version;
    private final List<? extends Route<?, ?>> routes;

    public OpenApiDocument(String version, List<? extends Route<?, ?>> routes) {
        this.version = version;
        this.routes = routes.stream().filter(route -> !route.notes().hidden()).toList();
    }

    public ObjectNode render() {
        ObjectNode document = ApiJson.mapper().createObjectNode().put("openapi", "3.1.0");
        info(document.putObject("info"));
        document.putArray("servers").addObject().put("url", "/");
        tags(document);
        security(document);
        SchemaBuilder schemas = new SchemaBook(ApiJson.mapper()).forDocument();
        ObjectNode paths = document.putObject("paths");
        OperationWriter writer = new OperationWriter(schemas);
        routes.forEach(route -> writer.write(route, at(paths, route)));
        components(document.putObject("components"), schemas);
        OpenReplies.in(document);
        return document;
    }

    private void info(ObjectNode info) {
        info.put("title", "Supplier Hub").put("version", version);
        info.put("description", """
                One API over many supplier systems: connect accounts, import and sync products, watch stock, place and \
                follow orders.

                Money is decimal text with a currency, instants are ISO 8601 in UTC, ids are text. Lists come in pages: \
                send `next_cursor` back as `cursor`. Every write takes an `Idempotency-Key`. Errors are \
                `application/problem+json`; [their codes](/docs/errors) are stable.""");
    }

    private void tags(ObjectNode document) {
        var tags = document.putArray("tags");
        routes.stream()
                .map(route -> route.notes().tag())
                .distinct()
                .forEach(tag -> tags.addObject().put("name", tag));
    }

    private static void security(ObjectNode document) {
        var choices = document.putArray("security");
        choices.addObject().putArray("bearer");
        choices.addObject().putArray("api_key");
    }

    private static ObjectNode at(ObjectNode paths, Route<?, ?> route) {
        return paths.withObjectProperty(route.path())
                .putObject(route.method().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static void components(ObjectNode components, SchemaBuilder schemas) {
        Map<Integer, List<ErrorEntry>> byStatus = ErrorCatalogue.all().stream()
                .collect(Collectors.groupingBy(ErrorEntry::status, TreeMap::new, Collectors.toList()));
        ObjectNode responses = components.putObject("responses");
        byStatus.forEach((status, entries) -> problem(responses, status, entries, schemas));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("description", "An API key, shk_…");
        schemes.putObject("api_key").put("type", "apiKey").put("in", "header").put("name", "X-Api-Key");
        OperationWriter.sharedParameters(components.putObject("parameters"));
        components.set("schemas", schemas.collectDefinitions(SCHEMAS));
    }

    private static void problem(ObjectNode responses, int status, List<ErrorEntry> entries, SchemaBuilder schemas) {
        ObjectNode response = responses.putObject(OperationWriter.problemName(status));
        String codes = new TreeSet<>(entries.stream().map(ErrorEntry::code).toList())
                .stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
        response.put("description", "Codes: " + codes);
        response.putObject("content")
                .putObject("application/problem+json")
                .set("schema", schemas.createSchemaReference(Problem.class));
    }
}
