package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.LiveCalls;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.util.List;
import java.util.Optional;

/** Reads single products from suppliers as they are now, with their stock. */
final class LiveReads {

    /** @param warnings what could not be learned beside the product, a sentence each */
    record Read(ProductReading reading, List<String> warnings) {}

    private final LiveCalls live;

    LiveReads(Connections connections) {
        this.live = new LiveCalls(connections);
    }

    String supplierProductId(ImportTarget target) {
        return switch (target) {
            case ImportTarget.ById byId -> byId.supplierProductId();
            case ImportTarget.ByQuery(Connection connection, String query) ->
                live.ask(connection, SearchProducts.class, search -> search.search(query, null)).items().stream()
                        .findFirst()
                        .orElseThrow(LiveReads::nothingFound)
                        .id();
        };
    }

    static Refusal.Invalid nothingFound() {
        return Refusal.Invalid.field("/query", "The supplier finds nothing for it.");
    }

    Read product(Connection connection, String supplierProductId) {
        CatalogProduct content = live.ask(connection, ReadProduct.class, products -> products.byId(supplierProductId));
        List<InventoryLevel> told = content.variants().stream()
                .flatMap(variant -> variant.inventory().stream())
                .toList();
        if (!told.isEmpty()) {
            return read(content, Optional.of(told));
        }
        if (!live.can(connection, ReadInventory.class)) {
            return read(content, Optional.empty());
        }
        try {
            return read(
                    content,
                    Optional.of(live.ask(connection, ReadInventory.class, stock -> stock.ofProduct(content.id()))));
        } catch (SupplierException failed) {
            String warning = "Stock could not be read and stays as it was: "
                    + failed.failure().message();
            return new Read(new ProductReading(content, Optional.empty()), List.of(warning));
        }
    }

    private static Read read(CatalogProduct content, Optional<List<InventoryLevel>> stock) {
        return new Read(new ProductReading(content, stock), List.of());
    }
}
