package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * What a listing is known by: the marketplace's id, or the seller's own sku where it is not known yet, or both.
 *
 * @param productId of the product that it is a variant of, where the marketplace asks for that beside
 */
public record ListingKey(
        @Nullable String id,
        @Nullable String productId,
        @Nullable String sku) {

    public ListingKey {
        if (id == null && sku == null) {
            throw new IllegalArgumentException("a listing that is not named");
        }
    }

    public static ListingKey ofSku(String sku) {
        return new ListingKey(null, null, sku);
    }
}
