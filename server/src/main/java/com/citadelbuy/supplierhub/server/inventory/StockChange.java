package com.citadelbuy.supplierhub.server.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the stock of a variant at a location changed.
 *
 * @param precision null where the supplier tells nothing of the location any more, which is not zero
 * @param precisionBefore null where it told nothing before
 */
public record StockChange(
        String variantId,
        String locationId,
        Instant at,
        long seq,
        @Nullable String precision,
        @Nullable Long quantity,
        @Nullable String precisionBefore,
        @Nullable Long quantityBefore) {}
