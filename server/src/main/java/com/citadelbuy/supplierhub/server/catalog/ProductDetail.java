package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import java.util.List;
import java.util.Optional;

/** A product with its variants, in the supplier's order, and their stock. */
public record ProductDetail(Product product, List<StockedVariant> variants) {

    public ProductDetail {
        variants = List.copyOf(variants);
    }

    /** Whether a variant can be bought now; empty where what the supplier tells does not say. */
    public Optional<Boolean> available(StockedVariant variant) {
        if (product.goneAt() != null || variant.variant().gone() || product.sale() == Sale.OFF_SALE) {
            return Optional.of(false);
        }
        Optional<Boolean> inStock = variant.inStock();
        boolean surelyNot = inStock.isPresent() && !inStock.get();
        return surelyNot || product.sale() == Sale.ON_SALE ? inStock : Optional.empty();
    }
}
