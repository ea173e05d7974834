package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock of one product, variant by variant. */
public record ProductStockView(
        String productId, String supplier, String connectionId, List<VariantStockView> variants) {

    /** The stock of one variant. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VariantStockView(
            String variantId,
            String supplierVariantId,
            @Nullable String sku,
            @Nullable Boolean available,
            SellableView stock,
            List<LevelView> inventory) {}

    public static ProductStockView of(ProductDetail detail, Instant now) {
        return new ProductStockView(
                detail.product().id(),
                detail.product().supplier(),
                detail.product().connectionId(),
                detail.variants().stream()
                        .map(stocked -> new VariantStockView(
                                stocked.variant().id(),
                                stocked.variant().supplierVariantId(),
                                stocked.variant().sku(),
                                detail.available(stocked).orElse(null),
                                SellableView.of(stocked.sellable(), now),
                                stocked.levels().stream().map(LevelView::of).toList()))
                        .toList());
    }
}
