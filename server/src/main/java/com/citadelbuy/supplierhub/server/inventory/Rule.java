package com.citadelbuy.supplierhub.server.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of some stock is kept back, and from which quantity on it is low.
 *
 * @param target the connection's, product's or variant's id; null for the workspace
 * @param location null for all
 * @param safetyStock null where the rule leaves it to a wider one
 * @param lowStockAt null where the rule leaves it to a wider one
 */
public record Rule(
        String id,
        RuleScope scope,
        @Nullable String target,
        @Nullable String location,
        @Nullable Long safetyStock,
        @Nullable Long lowStockAt,
        Instant createdAt,
        Instant updatedAt) {

    /** A rule as it is asked for. */
    public record Wish(
            RuleScope scope,
            @Nullable String target,
            @Nullable String location,
            @Nullable Long safetyStock,
            @Nullable Long lowStockAt) {

        String targetOrAll() {
            return target == null ? "" : target;
        }

        String locationOrAll() {
            return location == null ? "" : location;
        }
    }
}
