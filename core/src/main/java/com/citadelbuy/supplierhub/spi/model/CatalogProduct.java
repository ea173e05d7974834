package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's product with all its variants.
 *
 * @param id the supplier's id
 * @param description plain text or HTML, as the supplier has it
 * @param category the supplier's category id or name, or null
 * @param sale whether the supplier sells it now
 * @param variants at least one, in the supplier's order
 * @param raw the supplier's reply as JSON text
 */
public record CatalogProduct(
        String id,
        String title,
        @Nullable String description,
        List<URI> images,
        @Nullable String category,
        Sale sale,
        List<CatalogVariant> variants,
        String raw) {

    /** Whether a product can be bought. */
    public enum Sale {
        ON_SALE,
        OFF_SALE,
        UNRECOGNISED
    }

    public CatalogProduct {
        images = List.copyOf(images);
        variants = List.copyOf(variants);
    }
}
