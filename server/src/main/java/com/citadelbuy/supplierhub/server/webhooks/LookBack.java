package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks a supplier what is behind a hint, as a sync would; never inside a transaction. */
final class LookBack {

    /** @param at when it was asked for */
    record Goods(CatalogProduct product, Optional<List<InventoryLevel>> levels, Instant at) {}

    /** @param at when it was asked for */
    record Stock(String supplierProductId, List<InventoryLevel> levels, Instant at) {}

    private final Connections connections;
    private final InstantSource clock;

    LookBack(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Empty where the supplier does not know it any more; that it is gone is left to a whole pass to say. */
    Optional<Goods> product(Connection connection, String supplierProductId) {
        Instant at = clock.instant();
        return found(() -> connections
                        .openInBackground(connection, ReadProduct.class)
                        .byId(supplierProductId))
                .filter(product -> product.id().equals(supplierProductId))
                .map(product -> new Goods(product, levels(connection, product), at));
    }

    Optional<Stock> stock(Connection connection, String supplierProductId) {
        Instant at = clock.instant();
        if (connections.definition(connection).can(ReadInventory.class)) {
            return found(() -> connections
                            .openInBackground(connection, ReadInventory.class)
                            .ofProduct(supplierProductId))
                    .map(levels -> new Stock(supplierProductId, levels, at));
        }
        return found(() -> connections
                        .openInBackground(connection, ReadProduct.class)
                        .byId(supplierProductId))
                .flatMap(LookBack::told)
                .map(levels -> new Stock(supplierProductId, levels, at));
    }

    private Optional<List<InventoryLevel>> levels(Connection connection, CatalogProduct product) {
        Optional<List<InventoryLevel>> told = told(product);
        return told.isPresent() || !connections.definition(connection).can(ReadInventory.class)
                ? told
                : found(() -> connections
                        .openInBackground(connection, ReadInventory.class)
                        .ofProduct(product.id()));
    }

    /** What a product tells of its own stock; empty where it tells nothing. */
    static Optional<List<InventoryLevel>> told(CatalogProduct product) {
        List<InventoryLevel> told = product.variants().stream()
                .flatMap(variant -> variant.inventory().stream())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
