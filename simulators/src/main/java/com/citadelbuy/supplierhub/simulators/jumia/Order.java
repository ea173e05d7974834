package com.citadelbuy.supplierhub.simulators.jumia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as it is kept; one item is one piece. */
record Order(ObjectNode doc) {

    String id() {
        return doc.path("id").asString();
    }

    long number() {
        return doc.path("number").asLong();
    }

    Country country() {
        return Country.valueOf(doc.path("country").asString());
    }

    Instant createdAt() {
        return at(doc, "created_at");
    }

    static Instant at(JsonNode of, String name) {
        return Instant.parse(of.path(name).asString());
    }

    List<ObjectNode> items() {
        return doc.path("items").valueStream().map(ObjectNode.class::cast).toList();
    }

    Optional<ObjectNode> item(String id) {
        return items().stream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst();
    }
}
