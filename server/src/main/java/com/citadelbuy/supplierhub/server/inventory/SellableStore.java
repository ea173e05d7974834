package com.citadelbuy.supplierhub.server.inventory;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whose stock can be sold, from the database. */
final class SellableStore {

    record Row(
            String productId,
            String variantId,
            String supplier,
            String connectionId,
            @Nullable String sku) {}

    private SellableStore() {}

    /** Variants that are not gone by their ids, from behind the one given on; those without any level among them. */
    static List<Row> page(Handle handle, String workspaceId, SellableFilter filter, String after, int limit) {
        return handle.createQuery("""
                        SELECT v.product_id, v.id AS variant_id, p.supplier, p.connection_id, v.sku
                        FROM variants v JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        WHERE v.workspace_id = :workspace AND v.id > :after AND v.gone_at IS NULL
                          AND (CAST(:product AS text) IS NULL OR v.product_id = :product)
                          AND (CAST(:variant AS text) IS NULL OR v.id = :variant)
                          AND (CAST(:supplier AS text) IS NULL OR p.supplier = :supplier)
                          AND (CAST(:connection AS text) IS NULL OR p.connection_id = :connection)
                          AND (CAST(:country AS text) IS NULL OR EXISTS (SELECT 1 FROM inventory_levels l
                            WHERE l.workspace_id = v.workspace_id AND l.variant_id = v.id AND l.country = :country))
                        ORDER BY v.id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("after", after)
                .bind("product", filter.productId())
                .bind("variant", filter.variantId())
                .bind("supplier", filter.supplier())
                .bind("connection", filter.connectionId())
                .bind("country", filter.country())
                .bind("limit", limit)
                .mapTo(Row.class)
                .list();
    }
}
