package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.catalog.Product;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads one product's stock while the caller waits. */
public final class StockNow {

    private final Connections connections;
    private final Products products;
    private final InstantSource clock;

    StockNow(Connections connections, Products products, InstantSource clock) {
        this.connections = connections;
        this.products = products;
        this.clock = clock;
    }

    /** The product with its stock as it is now; where the supplier tells stock only with the product, that is read whole. */
    public ProductDetail of(String workspaceId, String productId) {
        Product product = products.get(workspaceId, productId).product();
        Connection connection = connections.get(workspaceId, product.connectionId());
        if (!connections.definition(connection).can(ReadInventory.class)) {
            return products.sync(workspaceId, productId).product();
        }
        Instant asked = clock.instant();
        products.applyStock(connection, product.supplierProductId(), read(connection, product), asked);
        return products.get(workspaceId, productId);
    }

    private List<InventoryLevel> read(Connection connection, Product product) {
        ReadInventory stock = connections.open(connection, ReadInventory.class);
        try {
            return stock.ofProduct(product.supplierProductId());
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.UNAUTHORIZED) {
                connections.mark(
                        connection,
                        Connection.Status.UNAUTHORIZED,
                        failed.failure().message());
            }
            throw failed;
        }
    }
}
