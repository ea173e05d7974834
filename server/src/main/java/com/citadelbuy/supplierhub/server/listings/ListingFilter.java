package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which listings are wanted; null does not matter.
 *
 * @param status as the marketplace shows it
 * @param state how far what is wanted of it has come
 * @param text an id of the marketplace's or a sku, whole, or a part of the title
 */
public record ListingFilter(
        @Nullable String connectionId,
        @Nullable String sku,
        @Nullable String variantId,
        @Nullable ListingStatus status,
        @Nullable ListingState state,
        @Nullable String text) {}
