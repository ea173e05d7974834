package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's lists and searches tell of a product: enough to choose it, not enough to sell it.
 *
 * @param price the lowest price shown, or null where the list shows none
 * @param raw the supplier's entry as JSON text
 */
public record ProductSummary(
        String id,
        @Nullable String title,
        @Nullable URI image,
        @Nullable Money price,
        String raw) {

    public ProductSummary {
        Objects.requireNonNull(id, "a listed product without an id");
    }
}
