package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.util.List;
import java.util.Optional;

/**
 * What was read of one product.
 *
 * @param stock empty where the reading tells nothing of stock; else all that there is
 */
public record ProductReading(CatalogProduct content, Optional<List<InventoryLevel>> stock) {

    public ProductReading {
        stock = stock.map(List::copyOf);
    }
}
