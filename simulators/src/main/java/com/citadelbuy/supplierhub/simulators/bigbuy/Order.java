package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order document: facts and when they were so. How far the goods have come follows from the clock. */
record Order(ObjectNode doc) {

    String text(String name) {
        return doc.path(name).asString("");
    }

    BigDecimal amount(String name) {
        return new BigDecimal(text(name));
    }

    String id() {
        return text("id");
    }

    String account() {
        return text("account");
    }

    String reference() {
        return text("reference");
    }

    Marker marker() {
        return Marker.in(doc.at("/address/address").asString(""));
    }

    JsonNode lines() {
        return doc.path("lines");
    }

    /** What it waits for; empty once nothing hinders it. */
    String waiting() {
        return text("waiting");
    }

    /** From when on BigBuy has been at it. */
    Optional<Instant> begun() {
        return doc.has("begun") ? Optional.of(Instant.parse(text("begun"))) : Optional.empty();
    }

    /** Nothing hinders it any longer. */
    void begin(Instant now) {
        doc.put("begun", now.toString()).remove("waiting");
    }

    Carriers.Carrier carrier() {
        return Carriers.byCode(text("carrier")).orElseThrow();
    }
}
