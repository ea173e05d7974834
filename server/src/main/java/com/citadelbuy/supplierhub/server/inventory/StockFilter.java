package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.Nullable;

/** Which levels are wanted; null is any. */
public record StockFilter(
        @Nullable String productId,
        @Nullable String variantId,
        @Nullable String supplier) {}
