package com.citadelbuy.supplierhub.server.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stock of a variant that fell to its threshold or below.
 *
 * @param quantity what could be sold when it was raised
 * @param closedAt when stock was above the threshold again, or nobody wanted to know any more
 */
public record Alert(
        String id,
        String productId,
        String variantId,
        String supplier,
        String connectionId,
        @Nullable String sku,
        String status,
        long threshold,
        long quantity,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant closedAt) {

    /** How far it came. */
    public enum Status {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }
}
