package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order document: what was asked, and when what happened to it. */
record Order(ObjectNode doc) {

    /** One line of it, with an address of its own. */
    record Line(JsonNode doc) {

        String text(String name) {
            return doc.path(name).asString("");
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

        JsonNode addressbook() {
            return doc.path("addressbook");
        }
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    long id() {
        return doc.path("id").asLong();
    }

    String key() {
        return Long.toString(id());
    }

    String reference() {
        return text("reference");
    }

    Account account() {
        return Account.valueOf(text("account"));
    }

    Instant placedAt() {
        return Instant.parse(text("placedAt"));
    }

    /** When it was paid, which is when it counts as submitted. */
    Optional<Instant> paidAt() {
        return Optional.of(text("paidAt")).filter(at -> !at.isEmpty()).map(Instant::parse);
    }

    List<Line> lines() {
        return doc.path("lines").valueStream().map(Line::new).toList();
    }

    BigDecimal goods() {
        return lines().stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean marked(Magic magic) {
        return lines().stream()
                .map(Line::addressbook)
                .anyMatch(address -> magic.isIn(
                        address.path("address").asString(),
                        address.path("address2").asString()));
    }
}
