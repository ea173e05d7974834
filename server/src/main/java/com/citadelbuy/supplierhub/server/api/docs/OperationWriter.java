package com.citadelbuy.supplierhub.server.api.docs;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.PageRequest;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Reply;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.schema.Examples;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one route as an operation. */
final class OperationWriter {

    private final SchemaBuilder schemas;
    private final Examples examples = new Examples(ApiJson.mapper());

    OperationWriter(SchemaBuilder schemas) {
        this.schemas = schemas;
    }

    static String problemName(int status) {
        return "problem_" + status;
    }

    static void sharedParameters(ObjectNode parameters) {
        parameter(parameters.putObject("limit"), "limit", "query", "How many to answer at most.")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", PageRequest.MAX_LIMIT)
                .put("default", PageRequest.DEFAULT_LIMIT);
        parameter(parameters.putObject("cursor"), "cursor", "query", "The `next_cursor` of the page before.")
                .put("type", "string");
        parameter(
                        parameters.putObject("idempotency_key"),
                        "Idempotency-Key",
                        "header",
                        "Makes a repeat safe: the same key and request get the same answer for 30 days.")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 255);
    }

    void write(Route<?, ?> route, ObjectNode operation) {
        operation.put("operationId", operationId(route));
        operation.putArray("tags").add(route.notes().tag());
        operation.put("summary", route.notes().summary());
        if (!route.notes().description().isEmpty()) {
            operation.put("description", route.notes().description());
        }
        parameters(route, operation);
        body(route, operation);
        ObjectNode responses = operation.putObject("responses");
        reply(route.reply(), responses.putObject(String.valueOf(route.reply().status())));
        problems(route)
                .forEach(status -> responses
                        .putObject(String.valueOf(status))
                        .put("$ref", "#/components/responses/" + problemName(status)));
        access(route, operation);
    }

    /** The summary in snake case: it is short, it is unique, and generated clients read well by it. */
    private static String operationId(Route<?, ?> route) {
        return route.notes().summary().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private static void access(Route<?, ?> route, ObjectNode operation) {
        if (route.access() instanceof Route.Access.Key key) {
            operation.put("x-scope", key.scope().word());
        } else {
            operation.putArray("security");
        }
    }

    private static void parameters(Route<?, ?> route, ObjectNode operation) {
        ArrayNode parameters = ApiJson.mapper().createArrayNode();
        for (String name : route.pathParameters()) {
            String words = route.notes().parameters().getOrDefault(name, "The id.");
            ObjectNode parameter = parameters.addObject();
            parameter(parameter, name, "path", words).put("type", "string");
            parameter.put("required", true);
        }
        route.query().forEach(query -> query(query, parameters.addObject()));
        if (route.paged()) {
            shared(parameters, "limit");
            shared(parameters, "cursor");
        }
        if (route.idempotent()) {
            shared(parameters, "idempotency_key");
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private static void shared(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", "#/components/parameters/" + name);
    }

    /** @return its schema, to be filled */
    private static ObjectNode parameter(ObjectNode parameter, String name, String in, String description) {
        return parameter
                .put("name", name)
                .put("in", in)
                .put("description", description)
                .putObject("schema");
    }

    private static void query(QueryParam query, ObjectNode parameter) {
        ObjectNode schema = parameter(parameter, query.name(), "query", query.description());
        if (query.required()) {
            parameter.put("required", true);
        }
        parameter.put("example", query.example());
        ObjectNode value = query.repeated() ? schema.put("type", "array").putObject("items") : schema;
        switch (query.kind()) {
            case TEXT -> value.put("type", "string");
            case WHOLE_NUMBER -> value.put("type", "integer");
            case FLAG -> value.put("type", "boolean");
            case INSTANT -> value.put("type", "string").put("format", "date-time");
        }
        if (!query.choices().isEmpty()) {
            ArrayNode choices = value.putArray("enum");
            query.choices().forEach(choices::add);
        }
    }

    private void body(Route<?, ?> route, ObjectNode operation) {
        switch (route.body()) {
            case Body.None _ -> {}
            case Body.Json json -> {
                ObjectNode content = content(operation, !json.optional()).putObject("application/json");
                content.set("schema", schemas.createSchemaReference(json.type()));
                content.set("example", examples.of(json.type()));
            }
            case Body.Bytes bytes -> {
                ObjectNode content = content(operation, true);
                (bytes.contentTypes().isEmpty() ? java.util.List.of("*/*") : bytes.contentTypes())
                        .forEach(type -> content.putObject(type).putObject("schema"));
            }
        }
    }

    private static ObjectNode content(ObjectNode operation, boolean required) {
        return operation.putObject("requestBody").put("required", required).putObject("content");
    }

    private void reply(Reply reply, ObjectNode response) {
        switch (reply) {
            case Reply.Empty _ -> response.put("description", "Done.");
            case Reply.One one -> {
                response.put("description", "The answer.");
                ObjectNode content = json(response);
                content.set("schema", schemas.createSchemaReference(one.type()));
                content.set("example", examples.of(one.type()));
            }
            case Reply.Many many -> {
                response.put("description", "The list.");
                page(json(response).putObject("schema"), many.item());
            }
            case Reply.Raw raw -> text(response, "The answer.", raw.contentType());
            case Reply.Stream stream ->
                text(response, "The answer, sent while it is made; cut off where that fails.", stream.contentType());
        }
    }

    private static void text(ObjectNode response, String description, String contentType) {
        response.put("description", description);
        response.putObject("content").putObject(contentType).putObject("schema");
    }

    private static ObjectNode json(ObjectNode response) {
        return response.putObject("content").putObject("application/json");
    }

    private void page(ObjectNode schema, Class<?> item) {
        schema.put("type", "object");
        schema.putArray("required").add("data").add("next_cursor");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", schemas.createSchemaReference(item));
        properties
                .putObject("next_cursor")
                .put("description", "Send it as `cursor` for the next page; null on the last one.")
                .putArray("type")
                .add("string")
                .add("null");
    }

    private static Set<Integer> problems(Route<?, ?> route) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 500));
        if (!(route.access() instanceof Route.Access.Open)) {
            statuses.addAll(Set.of(401, 403));
        }
        if (!route.pathParameters().isEmpty()) {
            statuses.add(404);
        }
        if (!route.query().isEmpty() || route.paged()) {
            statuses.add(422);
        }
        if (!(route.body() instanceof Body.None)) {
            statuses.addAll(Set.of(408, 413, 415, 422));
        }
        if (route.idempotent()) {
            statuses.addAll(Set.of(409, 422, 503));
        }
        statuses.remove(route.reply().status());
        return statuses;
    }
}
