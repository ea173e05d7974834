package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order needs to know of a variant.
 *
 * @param minimum how many must be bought at once
 * @param cost for one piece at the minimum, or null where the supplier names none
 * @param gone whether the supplier no longer mentions it or has the whole product no more
 */
public record VariantDetail(
        String productId,
        String variantId,
        String connectionId,
        String supplier,
        String supplierProductId,
        String supplierVariantId,
        @Nullable String sku,
        Map<String, String> ordering,
        int minimum,
        @Nullable Money cost,
        CatalogProduct.Sale sale,
        boolean gone) {

    public VariantDetail {
        ordering = Map.copyOf(ordering);
    }

    static VariantDetail of(Product product, Variant variant) {
        return new VariantDetail(
                product.id(),
                variant.id(),
                product.connectionId(),
                product.supplier(),
                product.supplierProductId(),
                variant.supplierVariantId(),
                variant.sku(),
                variant.ordering(),
                variant.offer() == null ? 1 : variant.offer().minimum(),
                variant.offer() == null ? null : variant.offer().cost(),
                product.sale(),
                variant.gone() || product.goneAt() != null);
    }
}
