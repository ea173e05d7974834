package com.citadelbuy.supplierhub.server.catalog;

import org.jspecify.annotations.Nullable;

/** Which products are wanted; null is any. */
public record ProductFilter(
        @Nullable String supplier, @Nullable String connectionId) {

    public static final ProductFilter ALL = new ProductFilter(null, null);
}
