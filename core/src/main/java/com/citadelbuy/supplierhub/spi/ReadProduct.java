package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;

/**
 * Reads one product with all its variants. Repeatable. An unknown id is a NOT_FOUND failure.
 */
public non-sealed interface ReadProduct extends Capability {

    CatalogProduct byId(String productId);
}
