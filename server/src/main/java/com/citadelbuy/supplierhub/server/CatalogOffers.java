package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.VariantDetail;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue as orders see it. */
record CatalogOffers(Products products) implements OfferBook {

    @Override
    public List<Offered> ofProduct(String workspaceId, String productId) {
        return ofProducts(workspaceId, Set.of(productId)).getOrDefault(productId, List.of());
    }

    @Override
    public Map<String, List<Offered>> ofProducts(String workspaceId, Set<String> productIds) {
        return products.variantsOf(workspaceId, productIds).stream()
                .filter(variant -> !variant.gone())
                .map(CatalogOffers::offered)
                .collect(Collectors.groupingBy(Offered::productId));
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
