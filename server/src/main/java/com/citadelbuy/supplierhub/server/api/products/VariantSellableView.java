package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.SellableLine;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One variant in the list of what can be sold. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VariantSellableView(
        String productId,
        String variantId,
        @Nullable String sku,
        @Example("aliexpress") String supplier,
        String connectionId,
        SellableView stock) {

    static VariantSellableView of(SellableLine line, Instant now) {
        return new VariantSellableView(
                line.productId(),
                line.variantId(),
                line.sku(),
                line.supplier(),
                line.connectionId(),
                SellableView.of(line.sellable(), now));
    }
}
