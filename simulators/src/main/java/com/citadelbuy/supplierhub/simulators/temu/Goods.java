package com.citadelbuy.supplierhub.simulators.temu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A product of the shop with its variants, as it is kept. */
record Goods(ObjectNode doc) {

    /** By the words with which goods are searched; no others are documented. */
    enum Status {
        ACTIVE(1),
        INACTIVE(1),
        INCOMPLETE(4),
        DRAFT(5),
        DELETED(6);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        /** As older calls tell it: on and off the shelf together, not published, draft, deleted. */
        int number() {
            return number;
        }
    }

    long id() {
        return doc.path("id").asLong();
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    long category() {
        return doc.path("category").asLong();
    }

    Instant created() {
        return Instant.parse(text("created"));
    }

    Instant changed() {
        return Instant.parse(text("changed"));
    }

    List<Sku> skus() {
        return doc.path("skus").valueStream().map(Sku::of).toList();
    }

    Optional<Sku> sku(Predicate<Sku> wanted) {
        return skus().stream().filter(wanted).findFirst();
    }

    Optional<Sku> sku(long id) {
        return sku(each -> each.id() == id);
    }

    /** Off sale is also what has no variant left that is on. */
    Status status() {
        Status kept = Status.valueOf(text("status"));
        boolean off = kept == Status.ACTIVE && skus().stream().noneMatch(Sku::on);
        return off ? Status.INACTIVE : kept;
    }

    Status status(Sku sku) {
        return status() == Status.ACTIVE && !sku.on() ? Status.INACTIVE : status();
    }

    boolean buyable(Sku sku) {
        return status(sku) == Status.ACTIVE;
    }

    /** Whether it was ever live; the others are drafts under review. */
    boolean published() {
        return status() != Status.INCOMPLETE && status() != Status.DRAFT;
    }

    boolean onShelfOrOff() {
        return status() == Status.ACTIVE || status() == Status.INACTIVE;
    }

    long stock() {
        return skus().stream().mapToLong(Sku::stock).sum();
    }

    /** Of the cheapest variant. */
    long cents() {
        return skus().stream().mapToLong(Sku::cents).min().orElse(0);
    }

    long listCents() {
        return cents() * 5 / 4;
    }
}
