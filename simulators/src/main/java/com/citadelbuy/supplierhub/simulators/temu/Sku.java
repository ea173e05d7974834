package com.citadelbuy.supplierhub.simulators.temu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One variant of a product, as it is kept. */
record Sku(ObjectNode doc) {

    static final String STOCK = "stock";
    static final String PRE_SALE = "pre_sale";

    record Option(String name, String value, long id, long parent) {}

    static Sku of(JsonNode node) {
        return new Sku((ObjectNode) node);
    }

    long id() {
        return doc.path("id").asLong();
    }

    /** The seller's own. */
    String outer() {
        return doc.path("outer").asString();
    }

    boolean on() {
        return doc.path("on").asBoolean();
    }

    long cents() {
        return doc.path("cents").asLong();
    }

    long listCents() {
        return cents() * 5 / 4;
    }

    long stock() {
        return doc.path(STOCK).asLong();
    }

    /** Only few are sold before they are there. */
    Optional<Long> preSale() {
        return doc.has(PRE_SALE) ? Optional.of(doc.path(PRE_SALE).asLong()) : Optional.empty();
    }

    Optional<Instant> changed() {
        return Times.kept(doc, "changed");
    }

    List<Option> options() {
        return doc.path("options")
                .valueStream()
                .map(option -> new Option(
                        option.path("name").asString(),
                        option.path("value").asString(),
                        option.path("id").asLong(),
                        option.path("parent").asLong()))
                .toList();
    }

    String spec() {
        return options().stream().map(Option::value).collect(Collectors.joining(","));
    }

    String pounds() {
        return Money.dollars(40 + cents() % 300);
    }
}
