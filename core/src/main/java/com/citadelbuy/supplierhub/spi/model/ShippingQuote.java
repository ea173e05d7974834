package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * One way to ship, with its price for the whole request.
 *
 * @param method the supplier's key, to be put into the order
 * @param price zero is free
 * @param minDays fewest days, or null where not told
 * @param shipsFrom ISO country, or null where not told
 * @param tracked null where not told
 */
public record ShippingQuote(
        String method,
        String name,
        Money price,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable String shipsFrom,
        @Nullable Boolean tracked) {}
