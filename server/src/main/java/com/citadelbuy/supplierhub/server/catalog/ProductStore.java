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

    /** A whole row. */
    record Row(
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

    /** Those of a {@link Row}, of a table that goes by p. */
    static final String COLUMNS = """
            p.workspace_id, p.id, p.connection_id, p.supplier, p.supplier_product_id, p.title, p.description, p.images,
              p.category, p.sale, p.currency, p.auto_sync, p.content_updated_at, p.synced_at, p.gone_at,
              p.created_at, p.updated_at""";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM products p WHERE p.workspace_id = :workspace";

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

    static Optional<String> raw(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT raw FROM product_raw WHERE workspace_id = :workspace AND product_id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
