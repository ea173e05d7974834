package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which variants are wanted; null is any.
 *
 * @param country stock that ships from there only, and only variants of which the supplier tells such stock
 */
public record SellableFilter(
        @Nullable String productId,
        @Nullable String variantId,
        @Nullable String supplier,
        @Nullable String connectionId,
        @Nullable String country) {}
