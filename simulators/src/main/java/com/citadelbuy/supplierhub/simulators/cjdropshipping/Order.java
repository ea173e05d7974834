package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order document. Its step is what people did to it; how far the goods are follows from the clock. */
record Order(ObjectNode doc) {

    /** What was done to an order so far. */
    enum Step {
        CREATED,
        IN_CART,
        UNPAID,
        PAID,
        CANCELLED
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    String id() {
        return text("orderId");
    }

    /** The merchant's own number. */
    String number() {
        return text("orderNumber");
    }

    /** The id that the web panel shows. */
    String code() {
        return "SD" + id();
    }

    String account() {
        return text("account");
    }

    String shipment() {
        return text("shipmentOrderId");
    }

    Step step() {
        return Step.valueOf(text("step"));
    }

    void step(Step step) {
        doc.put("step", step.name());
    }

    boolean inCartOrBefore() {
        return step() == Step.CREATED || step() == Step.IN_CART;
    }

    /** CJ found something wrong with it and does not go on. */
    boolean held() {
        return doc.path("held").asBoolean(false);
    }

    boolean sandbox() {
        return doc.path("isSandbox").asInt() == 1;
    }

    int sandboxCode() {
        return doc.path("sandboxCode").asInt();
    }

    boolean marked(Magic magic) {
        return magic.isIn(text("shippingAddress"));
    }

    BigDecimal productAmount() {
        return new BigDecimal(text("productAmount"));
    }

    BigDecimal postage() {
        return new BigDecimal(text("postageAmount"));
    }

    BigDecimal amount() {
        return productAmount().add(postage());
    }

    Instant createdAt() {
        return instant("createdAt");
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    JsonNode lines() {
        return doc.path("lines");
    }
}
