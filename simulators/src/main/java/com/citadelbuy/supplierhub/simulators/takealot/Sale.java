package com.citadelbuy.supplierhub.simulators.takealot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A line of an order. Facts alone are kept; how far it is follows from them, see {@link Course}. */
record Sale(ObjectNode doc) {

    private static final BigDecimal SUCCESS = new BigDecimal("0.10");

    long id() {
        return doc.path("id").asLong();
    }

    String key() {
        return Long.toString(id());
    }

    long order() {
        return doc.path("order").asLong();
    }

    String orderKey() {
        return Long.toString(order());
    }

    Instant at() {
        return Instant.parse(text("at"));
    }

    long offer() {
        return doc.path("offer").asLong();
    }

    long tsin() {
        return doc.path("tsin").asLong();
    }

    String sku() {
        return text("sku");
    }

    /** Of the line, all pieces together. */
    long price() {
        return doc.path("price").asLong();
    }

    int quantity() {
        return doc.path("quantity").asInt();
    }

    Region source() {
        return Region.valueOf(text("source"));
    }

    Region target() {
        return Region.valueOf(text("target"));
    }

    boolean between() {
        return source() != target();
    }

    /** Whether it comes from the seller's own warehouse. */
    boolean leadtime() {
        return doc.path("leadtime").asBoolean();
    }

    boolean fetched() {
        return doc.path("fetched").asBoolean();
    }

    /** In which it goes to the centre; none for what lies there. */
    long shipment() {
        return doc.path("shipment").asLong(0);
    }

    Optional<Magic> magic() {
        return Magic.of(text("magic"));
    }

    Optional<Instant> instant(String name) {
        return doc.has(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    BigDecimal successFee() {
        return Money.rand(BigDecimal.valueOf(price()).multiply(SUCCESS));
    }

    BigDecimal fulfilmentFee() {
        return Money.rand("10", quantity());
    }

    BigDecimal courierFee() {
        return leadtime() ? Money.rand("5", quantity()) : Money.NONE;
    }

    BigDecimal transferFee() {
        return between() ? Money.rand("7.5", quantity()) : Money.NONE;
    }

    BigDecimal fees() {
        return Money.rand(successFee().add(fulfilmentFee()).add(courierFee()).add(transferFee()));
    }
}
