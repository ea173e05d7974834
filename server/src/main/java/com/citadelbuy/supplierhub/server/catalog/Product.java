package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported product without its variants.
 *
 * @param currency of its prices, or null where the supplier names no price
 * @param contentUpdatedAt when the supplier's content was last seen to differ
 * @param syncedAt when it was last read; while nothing changes it moves on at most once an hour
 * @param goneAt since when its supplier has it no more, or null
 */
public record Product(
        String workspaceId,
        String id,
        String connectionId,
        String supplier,
        String supplierProductId,
        String title,
        @Nullable String description,
        List<String> images,
        @Nullable String category,
        CatalogProduct.Sale sale,
        @Nullable String currency,
        boolean autoSync,
        Instant contentUpdatedAt,
        Instant syncedAt,
        @Nullable Instant goneAt,
        Instant createdAt,
        Instant updatedAt) {

    public Product {
        images = List.copyOf(images);
    }
}
