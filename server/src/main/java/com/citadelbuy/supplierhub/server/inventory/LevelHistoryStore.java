package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.MomentCursor;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The history of stock in the database. */
final class LevelHistoryStore {

    /** One change of one of a product's levels. */
    record Entry(String productId, LevelChange change, Instant at) {}

    private LevelHistoryStore() {}

    static void add(Handle tx, String workspaceId, List<Entry> entries) {
        CopyRows.copy(
                tx,
                "stock_history (workspace_id, product_id, variant_id, location_id, at, precision, quantity,"
                        + " precision_before, quantity_before)",
                entries,
                (row, entry) -> row.text(workspaceId)
                        .text(entry.productId())
                        .text(entry.change().variantId())
                        .text(entry.change().location())
                        .instant(entry.at())
                        .text(entry.change().precision())
                        .bigint(entry.change().quantity())
                        .text(entry.change().precisionBefore())
                        .bigint(entry.change().quantityBefore()));
    }

    /** The latest first, from behind the time and number given on. */
    static List<StockChange> list(
            Handle handle,
            String workspaceId,
            String productId,
            @Nullable String variantId,
            MomentCursor after,
            int limit) {
        return handle.createQuery("""
                        SELECT variant_id, location_id, at, seq, precision, quantity, precision_before, quantity_before
                        FROM stock_history
                        WHERE workspace_id = :workspace AND product_id = :product
                          AND (CAST(:variant AS text) IS NULL OR variant_id = :variant)
                          AND (at, seq) < (:at, :seq)
                        ORDER BY at DESC, seq DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("product", productId)
                .bind("variant", variantId)
                .bindMethods(after)
                .bind("limit", limit)
                .mapTo(StockChange.class)
                .list();
    }
}
