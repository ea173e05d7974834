package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Products and the suppliers' raw replies in the database. */
final class ProductStore {

    /** A product's row, locked. */
    record Locked(String id, String contentHash, boolean autoSync, Instant syncedAt) {}

    /** Where a product comes from. */
    record Origin(String workspaceId, String connectionId, String supplier) {}

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
                    createdAt,
                    updatedAt);
        }
    }

    /** Those of a {@link Row}, of a table that goes by p. */
    static final String COLUMNS = """
            p.workspace_id, p.id, p.connection_id, p.supplier, p.supplier_product_id, p.title, p.description, p.images,
              p.category, p.sale, p.currency, p.auto_sync, p.content_updated_at, p.synced_at, p.created_at, p.updated_at""";

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

    static Optional<Locked> lock(Handle tx, Origin origin, String supplierProductId) {
        return tx.createQuery("""
                        SELECT id, content_hash, auto_sync, synced_at FROM products
                        WHERE workspace_id = :workspace AND connection_id = :connection
                          AND supplier_product_id = :supplierProduct
                        FOR UPDATE
                        """)
                .bind("workspace", origin.workspaceId())
                .bind("connection", origin.connectionId())
                .bind("supplierProduct", supplierProductId)
                .mapTo(Locked.class)
                .findOne();
    }

    /** Whether it went in; not when another was quicker. */
    static boolean insert(
            Handle tx, Origin origin, String id, CatalogProduct content, String hash, boolean autoSync, Instant now) {
        return content(tx.createUpdate("""
                        INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title,
                          description, images, category, sale, currency, content_hash, auto_sync, content_updated_at,
                          synced_at, created_at, updated_at)
                        VALUES (:workspace, :id, :connection, :supplier, :supplierProduct, :title, :description,
                          CAST(:images AS jsonb), :category, :sale, :currency, :hash, :autoSync, :now, :now, :now, :now)
                        ON CONFLICT (workspace_id, connection_id, supplier_product_id) DO NOTHING
                        """), content)
                        .bind("workspace", origin.workspaceId())
                        .bind("id", id)
                        .bind("connection", origin.connectionId())
                        .bind("supplier", origin.supplier())
                        .bind("supplierProduct", content.id())
                        .bind("hash", hash)
                        .bind("autoSync", autoSync)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static void update(
            Handle tx, Origin origin, String id, CatalogProduct content, String hash, boolean autoSync, Instant now) {
        content(tx.createUpdate("""
                        UPDATE products SET title = :title, description = :description, images = CAST(:images AS jsonb),
                          category = :category, sale = :sale, currency = :currency, content_hash = :hash,
                          auto_sync = :autoSync, content_updated_at = :now, synced_at = :now, updated_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                        """), content)
                .bind("workspace", origin.workspaceId())
                .bind("id", id)
                .bind("hash", hash)
                .bind("autoSync", autoSync)
                .bind("now", now)
                .execute();
    }

    static void touch(Handle tx, Origin origin, String id, boolean autoSync, Instant now) {
        tx.createUpdate("""
                        UPDATE products SET synced_at = :now,
                          updated_at = CASE WHEN auto_sync = :autoSync THEN updated_at ELSE :now END,
                          auto_sync = :autoSync
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", origin.workspaceId())
                .bind("id", id)
                .bind("autoSync", autoSync)
                .bind("now", now)
                .execute();
    }

    static void putRaw(Handle tx, String workspaceId, String id, String raw) {
        tx.createUpdate("""
                        INSERT INTO product_raw (workspace_id, product_id, raw) VALUES (:workspace, :id, :raw)
                        ON CONFLICT (workspace_id, product_id) DO UPDATE SET raw = EXCLUDED.raw
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("raw", raw)
                .execute();
    }

    private static <S extends SqlStatement<S>> S content(S statement, CatalogProduct content) {
        List<String> images = content.images().stream().map(URI::toString).toList();
        @Nullable
        String currency = content.variants().stream()
                .flatMap(variant -> Optional.ofNullable(variant.offer()).stream())
                .map(offer -> offer.cost().currency())
                .findFirst()
                .orElse(null);
        return statement
                .bind("title", content.title())
                .bind("description", content.description())
                .bind("images", Json.write(images))
                .bind("category", content.category())
                .bind("sale", content.sale().name().toLowerCase(Locale.ROOT))
                .bind("currency", currency);
    }
}
