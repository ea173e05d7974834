package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.PriceChange;
import com.citadelbuy.supplierhub.server.inventory.StockChange;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one price, or the stock at one location, changed. */
public record HistoryView(
        @Describe("price or stock.") String kind,
        String variantId,
        Instant at,

        @Describe("Left out where the supplier names no price any more, which is not zero.") @Nullable
        String cost,

        @Nullable String currency,

        @Describe("Left out where there was no price before.") @Nullable
        String costBefore,

        @Nullable String currencyBefore,
        @Nullable String location,

        @Describe("Left out where the supplier tells nothing of the location any more, which is not zero.") @Nullable
        String precision,

        @Nullable Long quantity,

        @Describe("Left out where it told nothing of the location before.") @Nullable
        String precisionBefore,

        @Nullable Long quantityBefore) {

    static HistoryView of(PriceChange change) {
        return new HistoryView(
                "price",
                change.variantId(),
                change.at(),
                plain(change.cost()),
                change.currency(),
                plain(change.costBefore()),
                change.currencyBefore(),
                null,
                null,
                null,
                null,
                null);
    }

    static HistoryView of(StockChange change) {
        return new HistoryView(
                "stock",
                change.variantId(),
                change.at(),
                null,
                null,
                null,
                null,
                change.locationId(),
                change.precision(),
                change.quantity(),
                change.precisionBefore(),
                change.quantityBefore());
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
