package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One variant of a product, as it is kept. */
record Sku(ObjectNode doc) {

    record Option(String name, String value) {}

    long id() {
        return doc.path("id").asLong();
    }

    /** The seller's own; empty for goods of other shops. */
    String outerId() {
        return doc.path("outer").asString("");
    }

    List<Option> options() {
        return doc.path("options")
                .valueStream()
                .map(option -> new Option(
                        option.path("name").asString(), option.path("value").asString()))
                .toList();
    }

    String spec() {
        return options().stream().map(Option::value).collect(Collectors.joining(","));
    }

    long group() {
        return doc.path("group").asLong();
    }

    long single() {
        return doc.path("single").asLong();
    }

    long quantity() {
        return doc.path("quantity").asLong();
    }

    boolean onSale() {
        return doc.path("on").asBoolean();
    }

    long grams() {
        return doc.path("grams").asLong();
    }

    static Sku of(JsonNode node) {
        return new Sku((ObjectNode) node);
    }
}
