package com.citadelbuy.supplierhub.server.inventory;

import org.jspecify.annotations.Nullable;

/** What of a variant can be sold, with what it belongs to. */
public record SellableLine(
        String productId,
        String variantId,
        String supplier,
        String connectionId,
        @Nullable String sku,
        Sellable sellable) {}
