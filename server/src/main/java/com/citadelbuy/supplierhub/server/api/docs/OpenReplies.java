package com.citadelbuy.supplierhub.server.api.docs;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests refuse unknown fields and say so. Replies may grow: a client generated from a closed reply would break on the
 * first new field, so schemas that no request uses are opened.
 */
final class OpenReplies {

    private static final String PREFIX = "#/components/schemas/";

    private OpenReplies() {}

    static void in(ObjectNode document) {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        Set<String> closed = new HashSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> collect(operation.path("requestBody"), schemas, closed)));
        schemas.properties().stream()
                .filter(schema -> !closed.contains(schema.getKey()))
                .forEach(schema -> open(schema.getValue()));
    }

    private static void collect(JsonNode node, ObjectNode schemas, Set<String> found) {
        String ref = node.path("$ref").asString("");
        if (ref.startsWith(PREFIX) && found.add(ref.substring(PREFIX.length()))) {
            collect(schemas.path(ref.substring(PREFIX.length())), schemas, found);
        }
        node.forEach(child -> collect(child, schemas, found));
    }

    private static void open(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("additionalProperties").isBoolean()) {
            object.remove("additionalProperties");
        }
        node.forEach(OpenReplies::open);
    }
}
