package com.citadelbuy.supplierhub.simulators.doba;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one seller is to send: one of the orders into which an imported one was split. */
record Order(ObjectNode doc) {

    /** Some pieces of an item, sent in some way. */
    record Line(JsonNode doc) {

        String text(String name) {
            return doc.path(name).asString();
        }

        int quantity() {
            return doc.path("quantity").asInt();
        }

        BigDecimal price() {
            return new BigDecimal(text("price"));
        }

        BigDecimal total() {
            return price().multiply(BigDecimal.valueOf(quantity()));
        }

        BigDecimal fee() {
            return new BigDecimal(text("fee"));
        }

        Shipping.Method method() {
            return Shipping.Method.valueOf(text("method"));
        }
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    boolean has(String name) {
        return doc.has(name);
    }

    long id() {
        return doc.path("id").asLong();
    }

    String key() {
        return Long.toString(id());
    }

    long batch() {
        return doc.path("batch").asLong();
    }

    Account account() {
        return Account.valueOf(text("account"));
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    boolean paid() {
        return has("paidAt");
    }

    boolean closed() {
        return has("closedAt");
    }

    /** Neither paid nor given up. */
    boolean waiting() {
        return !paid() && !closed();
    }

    List<Line> lines() {
        return doc.path("lines").valueStream().map(Line::new).toList();
    }

    BigDecimal items() {
        return lines().stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal shipping() {
        return lines().stream().map(Line::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return items().add(shipping());
    }

    boolean marked(Magic magic) {
        return magic.isIn(doc.path("shippingAddress").path("addr1").asString());
    }
}
