package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.Alert;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert as a client reads it. */
public record AlertView(
        @Example("alert_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,

        @Describe("open, acknowledged or closed.") @Example("open")
        String status,

        String productId,
        String variantId,
        @Example("aliexpress") String supplier,
        String connectionId,
        @Nullable String sku,
        long threshold,

        @Describe("What could be sold when it was raised.") long quantity,

        Instant raisedAt,
        @Nullable Instant acknowledgedAt,

        @Describe("When stock was above the threshold again, or no rule named a threshold any more.") @Nullable
        Instant closedAt) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.status(),
                alert.productId(),
                alert.variantId(),
                alert.supplier(),
                alert.connectionId(),
                alert.sku(),
                alert.threshold(),
                alert.quantity(),
                alert.raisedAt(),
                alert.acknowledgedAt(),
                alert.closedAt());
    }
}
