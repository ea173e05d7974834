package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which products that are kept up to date changes are about. */
final class TouchedStore {

    private TouchedStore() {}

    /** @param otherwise when those changed of which the list does not say */
    static List<DueProduct> of(Handle handle, Connection connection, List<ProductChange> changes, Instant otherwise) {
        List<@Nullable String> products = new ArrayList<>();
        List<@Nullable String> variants = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (ProductChange change : changes) {
            products.add(change.productId());
            variants.add(change.variantId());
            times.add(Objects.requireNonNullElse(change.at(), otherwise));
        }
        return handle.createQuery("""
                        WITH told AS (
                          SELECT * FROM unnest(CAST(:products AS text[]), CAST(:variants AS text[]),
                            CAST(:times AS timestamptz[])) AS t (product, variant, at)
                        ), named AS (
                          SELECT p.supplier_product_id AS theirs, told.at FROM told JOIN products AS p
                            ON p.workspace_id = :workspace AND p.connection_id = :connection
                            AND p.supplier_product_id = told.product
                          WHERE p.auto_sync
                          UNION ALL
                          SELECT p.supplier_product_id, told.at FROM told JOIN variants AS v
                            ON v.workspace_id = :workspace AND v.supplier_variant_id = told.variant
                          JOIN products AS p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                          WHERE p.connection_id = :connection AND p.auto_sync
                        )
                        SELECT theirs AS supplier_product_id, max(at) AS told_at FROM named GROUP BY theirs ORDER BY 2, 1
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bindArray("products", String.class, products)
                .bindArray("variants", String.class, variants)
                .bindArray(
                        "times",
                        String.class,
                        times.stream().map(Instant::toString).toList())
                .mapTo(DueProduct.class)
                .list();
    }
}
