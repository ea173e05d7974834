package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new listing is to be. What a marketplace needs and the draft lacks is refused by name.
 *
 * @param barcode of the goods; some marketplaces only list what is in their own catalogue under one
 * @param parentSku shared by all that are variants of one product
 * @param variation what tells it from the others, such as {@code XL}
 * @param images the main one first
 * @param attributes by the marketplace's names
 */
public record ListingDraft(
        @Nullable String barcode,
        @Nullable String title,
        @Nullable String description,
        @Nullable Named brand,
        @Nullable Named category,
        @Nullable String parentSku,
        @Nullable String variation,
        List<URI> images,
        Money price,
        @Nullable Long stock,
        Map<String, String> attributes) {

    /** Something of the marketplace's by its code, with its name where that is asked for too. */
    public record Named(String code, @Nullable String name) {}

    public ListingDraft {
        images = List.copyOf(images);
        attributes = Map.copyOf(attributes);
    }
}
