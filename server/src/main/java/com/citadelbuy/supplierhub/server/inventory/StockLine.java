package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.Nullable;

/** One level with what it belongs to. */
public record StockLine(
        String productId,
        String supplier,
        String connectionId,
        @Nullable String sku,
        Level level) {}
