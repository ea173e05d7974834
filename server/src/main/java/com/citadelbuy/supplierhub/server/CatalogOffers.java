package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.VariantDetail;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.util.List;

/** The catalogue as orders see it. */
record CatalogOffers(Products products) implements OfferBook {

    @Override
    public List<Offered> ofProduct(String workspaceId, String productId) {
        return products.variantsOf(workspaceId, productId).stream()
                .filter(variant -> !variant.gone())
                .map(CatalogOffers::offered)
                .toList();
    }

    private static Offered offered(VariantDetail variant) {
        return new Offered(
                variant.productId(),
                variant.variantId(),
                variant.connectionId(),
                variant.supplier(),
                variant.supplierProductId(),
                variant.supplierVariantId(),
                variant.sku(),
                variant.ordering(),
                variant.minimum(),
                variant.cost(),
                variant.sale() != CatalogProduct.Sale.OFF_SALE);
    }
}
