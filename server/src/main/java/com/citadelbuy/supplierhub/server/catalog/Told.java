package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its hashes.
 *
 * @param stockHash null where the reading tells nothing of stock
 */
record Told(
        CatalogProduct content,
        String hash,
        Optional<List<InventoryLevel>> stock,
        @Nullable String stockHash) {

    static Told of(ProductReading reading) {
        return new Told(
                reading.content(),
                Fingerprint.of(reading.content()),
                reading.stock(),
                reading.stock().map(Fingerprint::of).orElse(null));
    }

    String id() {
        return content.id();
    }
}
