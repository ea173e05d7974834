package com.citadelbuy.supplierhub.server.api.docs;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.schema.BodyValidator;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of an OpenAPI document of ours, whatever routes it describes. */
@NullMarked
public final class OpenApiCheck {

    private OpenApiCheck() {}

    /** What is wrong with it as a document; empty = nothing. */
    public static List<String> flaws(ObjectNode document) {
        List<String> flaws = new ArrayList<>();
        references(document, document, "", flaws);
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String where = operation.getKey() + " " + path.getKey();
                    operation(path.getKey(), operation.getValue(), where, flaws);
                    if (!ids.add(operation.getValue().path("operationId").asString())) {
                        flaws.add(where + ": its operationId is not its own");
                    }
                }));
        return flaws;
    }

    private static void references(ObjectNode document, JsonNode node, String at, List<String> flaws) {
        JsonNode ref = node.path("$ref");
        if (ref.isString() && document.at(ref.asString().substring(1)).isMissingNode()) {
            flaws.add(at + " refers to nothing: " + ref.asString());
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> references(document, field.getValue(), at + "/" + field.getKey(), flaws));
        }
        if (node.isArray()) {
            node.forEach(item -> references(document, item, at, flaws));
        }
    }

    private static void operation(String path, JsonNode operation, String where, List<String> flaws) {
        for (String field : List.of("operationId", "summary", "responses", "tags")) {
            if (operation.path(field).isMissingNode()
                    || operation.path(field).toString().matches("\"\"|\\[\"\"]|\\{}")) {
                flaws.add(where + " has no " + field);
            }
        }
        Set<String> named = new HashSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("path")) {
                named.add(parameter.path("name").asString());
            }
        });
        Set<String> wanted = new HashSet<>();
        java.util.regex.Pattern.compile("\\{(.+?)}")
                .matcher(path)
                .results()
                .forEach(found -> wanted.add(found.group(1)));
        if (!named.equals(wanted)) {
            flaws.add(where + " has other path parameters than its path");
        }
    }

    /** The operation of a route; missing where there is none. */
    public static JsonNode operation(ObjectNode document, Route<?, ?> route) {
        return document.path("paths")
                .path(route.path())
                .path(route.method().name().toLowerCase(Locale.ROOT));
    }

    /** Example requests that their own route would refuse. */
    public static List<String> badExamples(ObjectNode document, List<Route<?, ?>> routes) {
        List<String> bad = new ArrayList<>();
        SchemaBook book = new SchemaBook(ApiJson.mapper());
        for (Route<?, ?> route : routes) {
            if (route.body() instanceof Body.Json json) {
                JsonNode example = operation(document, route).at("/requestBody/content/application~1json/example");
                new BodyValidator(book, json.type())
                        .check(example)
                        .forEach(error -> bad.add(route.method() + " " + route.path() + " " + error));
            }
        }
        return bad;
    }
}
