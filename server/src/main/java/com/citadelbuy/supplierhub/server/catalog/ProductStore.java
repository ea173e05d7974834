package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Products and the suppliers' raw replies in the database. */
final class ProductStore {

    private record Row(
            String workspaceId,
            String id,
            String connectionId,
            String supplier,
            String supplierProductId,
            String title,
            @Nullable String description,
            String images,
            @Nullable String category,
            String sale,
            @Nullable String currency,
            boolean autoSync,
            Instant contentUpdatedAt,
            Instant syncedAt,
            @Nullable Instant goneAt,
            Instant createdAt,
            Instant updatedAt) {

        Product product() {
            return new Product(
                    workspaceId,
                    id,
                    connectionId,
                    supplier,
                    supplierProductId,
                    title,
                    description,
                    Arrays.asList(Json.read(images, String[].class)),
                    category,
                    CatalogProduct.Sale.valueOf(sale.toUpperCase(Locale.ROOT)),
                    currency,
                    autoSync,
                    contentUpdatedAt,
                    syncedAt,
                    goneAt,
                    createdAt,
                    updatedAt);
        }
    }

    private static final String SELECT = """
            SELECT workspace_id, id, connection_id, supplier, supplier_product_id, title, description, images, category, sale,
              currency, auto_sync, content_updated_at, synced_at, gone_at, created_at,
              updated_at
            FROM products WHERE workspace_id = :workspace
            """;

    private ProductStore() {}

    static Optional<Product> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::product);
    }

    static List<Product> withIds(Handle handle, String workspaceId, Collection<String> ids) {
        return handle.createQuery(SELECT + " AND id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .mapTo(Row.class)
                .map(Row::product)
                .list();
    }

    /** The newest first, from behind the id given on. */
    static List<Product> list(
            Handle handle, String workspaceId, ProductFilter filter, @Nullable String after, int limit) {
        return handle.createQuery(SELECT + """
                        AND (CAST(:supplier AS text) IS NULL OR supplier = :supplier)
                        AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (CAST(:after AS text) IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("supplier", filter.supplier())
                .bind("connection", filter.connectionId())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::product)
                .list();
    }

    static Optional<String> raw(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT raw FROM product_raw WHERE workspace_id = :workspace AND product_id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
