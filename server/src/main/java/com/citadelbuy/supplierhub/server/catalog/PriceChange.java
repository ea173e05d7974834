package com.citadelbuy.supplierhub.server.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the price of a variant changed.
 *
 * @param cost null where the supplier names none any more, which is not zero
 * @param costBefore null where there was none before
 */
public record PriceChange(
        String variantId,
        Instant at,
        long seq,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable BigDecimal costBefore,
        @Nullable String currencyBefore) {}
