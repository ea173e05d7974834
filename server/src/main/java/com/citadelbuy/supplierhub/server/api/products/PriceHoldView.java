package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.PriceHold;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A price that is too odd to be believed without a person. */
public record PriceHoldView(
        @Example("hold_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        String connectionId,
        String productId,
        String variantId,

        @Describe("Why: zero, ten_times, a_tenth, currency.") @Example("zero")
        String reason,

        @Describe("What the supplier said.") String cost,
        String currency,
        @Describe("What counts until it is approved.") String costBefore,
        String currencyBefore,

        @Describe("pending, approved, rejected, or superseded when the supplier said something else since.")
        @Example("pending")
        String status,

        Instant createdAt,
        @Nullable Instant decidedAt) {

    static PriceHoldView of(PriceHold hold) {
        return new PriceHoldView(
                hold.id(),
                hold.connectionId(),
                hold.productId(),
                hold.variantId(),
                hold.reason(),
                hold.price().amount().toPlainString(),
                hold.price().currency(),
                hold.stored().amount().toPlainString(),
                hold.stored().currency(),
                hold.status(),
                hold.createdAt(),
                hold.decidedAt());
    }
}
