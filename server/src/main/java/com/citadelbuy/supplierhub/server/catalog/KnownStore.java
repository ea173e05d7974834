package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is imported of what a supplier names, and when it was looked at last. */
final class KnownStore {

    /** A variant that is ours, with the names it has at the supplier. */
    record Placed(
            String productId,
            String supplierProductId,
            String variantId,
            String supplierVariantId,
            @Nullable String sku) {}

    private KnownStore() {}

    static Optional<String> product(Handle handle, Origin origin, String supplierProductId) {
        return handle.createQuery("""
                        SELECT id FROM products WHERE workspace_id = :workspaceId AND connection_id = :connectionId
                          AND supplier_product_id = :theirs
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bind("connectionId", origin.connectionId())
                .bind("theirs", supplierProductId)
                .mapTo(String.class)
                .findOne();
    }

    /** Those of a connection that the supplier calls one of these, by id or SKU. */
    static List<Placed> called(Handle handle, Origin origin, Collection<String> names) {
        return handle.createQuery("""
                        SELECT p.id AS product_id, p.supplier_product_id, v.id AS variant_id, v.supplier_variant_id, v.sku
                        FROM variants v JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        WHERE v.workspace_id = :workspaceId AND p.connection_id = :connectionId AND v.gone_at IS NULL
                          AND (v.supplier_variant_id = ANY(:names) OR v.sku = ANY(:names))
                        ORDER BY v.id
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bind("connectionId", origin.connectionId())
                .bindArray("names", String.class, names)
                .mapTo(Placed.class)
                .list();
    }

    /** Those of these products whose stock was asked for since that time. */
    static List<String> stockAskedSince(Handle handle, Origin origin, Collection<String> productIds, Instant since) {
        return handle.createQuery("""
                        SELECT product_id FROM product_looks
                        WHERE workspace_id = :workspaceId AND product_id = ANY(:products) AND stock_asked_at >= :since
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bindArray("products", String.class, productIds)
                .bind("since", since)
                .mapTo(String.class)
                .list();
    }

    /** Those of these products whose stock was asked for after that time. */
    static Set<String> stockAskedAfter(Handle handle, Origin origin, Collection<String> productIds, Instant asked) {
        return handle.createQuery("""
                        SELECT product_id FROM product_looks
                        WHERE workspace_id = :workspaceId AND product_id = ANY(:products) AND stock_asked_at > :asked
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bindArray("products", String.class, productIds)
                .bind("asked", asked)
                .mapTo(String.class)
                .set();
    }

    /** Whether a product's content was asked for since that time. */
    static boolean contentAskedSince(Handle handle, Origin origin, String productId, Instant since) {
        return handle.createQuery("""
                        SELECT count(*) FROM product_looks
                        WHERE workspace_id = :workspaceId AND product_id = :product AND content_asked_at >= :since
                        """)
                        .bind("workspaceId", origin.workspaceId())
                        .bind("product", productId)
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** They were asked for then; an earlier time that is told later changes nothing. One statement for a page. */
    static void asked(
            Handle tx,
            Origin origin,
            Collection<String> supplierProductIds,
            @Nullable Instant stock,
            @Nullable Instant content) {
        tx.createUpdate("""
                        INSERT INTO product_looks (workspace_id, product_id, looked_at, stock_asked_at, content_asked_at)
                        SELECT workspace_id, id, coalesce(CAST(:stock AS timestamptz), stock_synced_at, created_at),
                          CAST(:stock AS timestamptz), CAST(:content AS timestamptz)
                        FROM products
                        WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND supplier_product_id = ANY(:theirs)
                        ORDER BY id
                        ON CONFLICT (workspace_id, product_id)
                        DO UPDATE SET looked_at = greatest(product_looks.looked_at, EXCLUDED.looked_at),
                          stock_asked_at = greatest(product_looks.stock_asked_at, EXCLUDED.stock_asked_at),
                          content_asked_at = greatest(product_looks.content_asked_at, EXCLUDED.content_asked_at)
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bind("connectionId", origin.connectionId())
                .bindArray("theirs", String.class, supplierProductIds)
                .bindByType("stock", stock, Instant.class)
                .bindByType("content", content, Instant.class)
                .execute();
    }

    /** The hash of their stock tells no more what is stored: the next reading is held against the levels themselves. */
    static void stockMoved(Handle tx, Origin origin, Collection<String> productIds) {
        tx.createUpdate("""
                        UPDATE products SET stock_hash = NULL WHERE workspace_id = :workspaceId AND id = ANY(:products)
                        """)
                .bind("workspaceId", origin.workspaceId())
                .bindArray("products", String.class, productIds)
                .execute();
    }
}
