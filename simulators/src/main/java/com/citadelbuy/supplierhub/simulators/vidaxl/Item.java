package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What is sold under one code. Colours and sizes have codes of their own; nothing says that they belong together. */
record Item(ObjectNode doc) {

    String text(String name) {
        return doc.path(name).asString("");
    }

    String code() {
        return text("code");
    }

    long id() {
        return doc.path("id").asLong();
    }

    int stock() {
        return doc.path("stock").asInt();
    }

    boolean active() {
        return doc.path("active").asBoolean();
    }

    /** On the list of the United States. */
    BigDecimal price() {
        return new BigDecimal(text("price"));
    }

    Instant createdAt() {
        return Instant.parse(text("createdAt"));
    }

    Instant updatedAt() {
        return Instant.parse(text("updatedAt"));
    }
}
