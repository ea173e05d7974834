package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.Offer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an imported product.
 *
 * @param options in the supplier's order
 * @param offer null where the supplier names no price
 * @param ordering the supplier's words that an order line repeats
 * @param goneAt since when the supplier no longer mentions it, or null
 */
public record Variant(
        String productId,
        String id,
        String supplierVariantId,
        @Nullable String sku,
        String title,
        Map<String, String> options,
        @Nullable String image,
        @Nullable Offer offer,
        Map<String, String> ordering,
        @Nullable Instant goneAt) {

    public Variant {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        ordering = Map.copyOf(ordering);
    }

    public boolean gone() {
        return goneAt != null;
    }
}
