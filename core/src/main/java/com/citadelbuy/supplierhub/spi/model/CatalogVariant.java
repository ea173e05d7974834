package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sellable form of a product.
 *
 * @param id the supplier's id
 * @param options such as {@code color → black}, in the supplier's order
 * @param offer null where the supplier names no price
 * @param inventory what the product reply itself tells of stock; empty where stock is asked for separately
 * @param ordering the supplier's own words by which an order names this variant beyond its id; they are kept and handed
 *     back with {@link PurchaseOrder.Line#ordering()}
 */
public record CatalogVariant(
        String id,
        @Nullable String sku,
        String title,
        Map<String, String> options,
        @Nullable URI image,
        @Nullable Offer offer,
        List<InventoryLevel> inventory,
        Map<String, String> ordering) {

    public CatalogVariant {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        inventory = List.copyOf(inventory);
        ordering = Map.copyOf(ordering);
    }
}
