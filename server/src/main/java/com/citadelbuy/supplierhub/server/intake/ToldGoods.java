package com.citadelbuy.supplierhub.server.intake;

import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.StockTold;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Products and stock that somebody tells us of unasked. What is not imported stays so. */
public final class ToldGoods {

    /**
     * A count.
     *
     * @param sku the supplier's SKU of a variant, or its id
     * @param warehouse by id or name; null where there is only one
     */
    public record Line(String sku, @Nullable String warehouse, long quantity) {}

    /**
     * What came of counts.
     *
     * @param taken how many were taken over, or are known by a later look
     * @param problems what could not be matched, a sentence each
     */
    public record Counted(int taken, List<String> problems) {
        public Counted {
            problems = List.copyOf(problems);
        }
    }

    private final Products products;
    private final StockTold stock;

    public ToldGoods(Products products, StockTold stock) {
        this.products = products;
        this.stock = stock;
    }

    /** The imported product that has this variant; by the supplier's ids. */
    public Optional<String> productOf(Handle handle, Connection connection, String supplierVariantId) {
        return products.productOf(handle, connection, supplierVariantId);
    }

    /**
     * A product as it was at that time.
     *
     * @param levels empty where nothing is known of its stock; else all there is
     */
    public Taken content(
            Handle tx,
            Connection connection,
            CatalogProduct product,
            Optional<List<InventoryLevel>> levels,
            Instant at) {
        Optional<Taken> obstacle = contentObstacle(tx, connection, product.id(), at);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        products.applyAll(tx, connection, List.of(new ProductReading(product, levels)), null, at);
        products.asked(tx, connection, List.of(product.id()), levels.isPresent() ? at : null, at);
        return Taken.OBSERVED;
    }

    /** All the stock of a product as it was at that time. */
    public Taken stock(
            Handle tx, Connection connection, String supplierProductId, List<InventoryLevel> levels, Instant at) {
        Optional<Taken> obstacle = stockObstacle(tx, connection, supplierProductId, at);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        products.applyStockAll(tx, connection, Map.of(supplierProductId, levels), at);
        products.asked(tx, connection, List.of(supplierProductId), at, null);
        return Taken.OBSERVED;
    }

    /** Some levels, told without the rest. */
    public Taken levels(Handle tx, Connection connection, List<InventoryLevel> levels, Instant at) {
        return stock.levels(tx, connection, levels, at).taken() == 0 ? Taken.NOT_OURS : Taken.OBSERVED;
    }

    /** Counts by somebody who may not know how the supplier names things. */
    public Counted lines(Handle tx, Connection connection, List<Line> lines, Instant at) {
        StockTold.Outcome outcome = stock.lines(
                tx,
                connection,
                lines.stream()
                        .map(line -> new StockTold.Line(line.sku(), line.warehouse(), line.quantity()))
                        .toList(),
                at);
        return new Counted(outcome.taken(), outcome.problems());
    }

    /** Why a product's content as of that time is not to be taken over, or looked at for it; empty where it is. */
    public Optional<Taken> contentObstacle(Handle handle, Connection connection, String supplierProductId, Instant at) {
        return obstacle(
                products.imported(handle, connection, supplierProductId),
                products.contentAskedSince(handle, connection, supplierProductId, at));
    }

    /** The same for its stock. */
    public Optional<Taken> stockObstacle(Handle handle, Connection connection, String supplierProductId, Instant at) {
        return obstacle(
                products.imported(handle, connection, supplierProductId),
                products.stockAskedSince(handle, connection, supplierProductId, at));
    }

    private static Optional<Taken> obstacle(boolean ours, boolean askedSince) {
        if (!ours) {
            return Optional.of(Taken.NOT_OURS);
        }
        return askedSince ? Optional.of(Taken.OLDER) : Optional.empty();
    }
}
