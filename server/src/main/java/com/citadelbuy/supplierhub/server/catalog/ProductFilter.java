package com.citadelbuy.supplierhub.server.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted; null is any.
 *
 * @param text words of the title, the category or the supplier's id, or a SKU
 * @param category the supplier's own, to the letter
 * @param minPrice of the cheapest variant, in whatever currency unless one is named
 * @param currency of the cheapest variant
 * @param inStock whether some variant surely is, or surely none; what is unknown is neither
 * @param updatedSince when the content was last seen to differ, at the earliest
 * @param mapped whether a platform's SKU stands for some of its variants
 * @param gone those that the supplier no longer has, instead of those it has
 */
public record ProductFilter(
        @Nullable String text,
        @Nullable String supplier,
        @Nullable String connectionId,
        @Nullable String category,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable String currency,
        @Nullable Boolean inStock,
        @Nullable Instant updatedSince,
        @Nullable Boolean mapped,
        boolean gone) {

    public static final ProductFilter ALL =
            new ProductFilter(null, null, null, null, null, null, null, null, null, null, false);
}
