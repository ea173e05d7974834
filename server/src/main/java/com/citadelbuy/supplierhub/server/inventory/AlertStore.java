package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Alerts in the database. */
final class AlertStore {

    /** A variant's stock against its threshold. */
    record Measured(String id, String variantId, long threshold, long quantity) {}

    /** An alert that was raised or closed. */
    record Turned(String id, String variantId, String productId, String connectionId, long threshold) {}

    private static final String SELECT = """
            SELECT a.id, v.product_id, a.variant_id, p.supplier, p.connection_id, v.sku, a.status, a.threshold, a.quantity,
              a.raised_at, a.acknowledged_at, a.closed_at
            FROM inventory_alerts a
            JOIN variants v ON v.workspace_id = a.workspace_id AND v.id = a.variant_id
            JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
            WHERE a.workspace_id = :workspace
            """;

    private AlertStore() {}

    /** Those that were raised; not where the variant has a live one, be it one that is being written at this moment. */
    static List<Turned> raise(Handle tx, String workspaceId, List<Measured> low, Instant now) {
        if (low.isEmpty()) {
            return List.of();
        }
        return tx.createQuery("""
                        WITH raised AS (
                          INSERT INTO inventory_alerts (workspace_id, id, variant_id, status, threshold, quantity, raised_at)
                          SELECT :workspace, id, variant_id, 'open', threshold, quantity, :now
                          FROM json_to_recordset(CAST(:low AS json))
                            AS row (id text, variant_id text, threshold bigint, quantity bigint)
                          ORDER BY variant_id
                          ON CONFLICT DO NOTHING RETURNING workspace_id, id, variant_id, threshold
                        )
                        SELECT a.id, a.variant_id, v.product_id, p.connection_id, a.threshold FROM raised a
                        JOIN variants v ON v.workspace_id = a.workspace_id AND v.id = a.variant_id
                        JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        ORDER BY a.variant_id
                        """)
                .bind("workspace", workspaceId)
                .bind("now", now)
                .bind("low", Json.write(low))
                .mapTo(Turned.class)
                .list();
    }

    static List<Turned> close(Handle tx, String workspaceId, Collection<String> variantIds, Instant now) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return tx.createQuery("""
                        UPDATE inventory_alerts a SET status = 'closed', closed_at = :now
                        FROM variants v JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        WHERE a.workspace_id = :workspace AND a.variant_id = ANY(:variants) AND a.status <> 'closed'
                          AND v.workspace_id = a.workspace_id AND v.id = a.variant_id
                        RETURNING a.id, a.variant_id, v.product_id, p.connection_id, a.threshold
                        """)
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .bind("now", now)
                .mapTo(Turned.class)
                .list();
    }

    /** Which of these variants have one. */
    static Set<String> live(Handle tx, String workspaceId, Collection<String> variantIds) {
        return tx.createQuery("""
                        SELECT variant_id FROM inventory_alerts
                        WHERE workspace_id = :workspace AND variant_id = ANY(:variants) AND status <> 'closed'
                        """)
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .mapTo(String.class)
                .set();
    }

    /** Whether it was open until now. */
    static boolean acknowledge(Handle tx, String workspaceId, String id, Instant now) {
        return tx.createUpdate("""
                        UPDATE inventory_alerts SET status = 'acknowledged', acknowledged_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND status = 'open'
                        """)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static Optional<Alert> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND a.id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Alert.class)
                .findOne();
    }

    /** The newest first, from behind the id given on. */
    static List<Alert> page(
            Handle handle, String workspaceId, Alerts.Filter filter, @Nullable String before, int limit) {
        return handle.createQuery(SELECT + """
                        AND a.status = ANY(:statuses)
                        AND (CAST(:product AS text) IS NULL OR v.product_id = :product)
                        AND (CAST(:variant AS text) IS NULL OR a.variant_id = :variant)
                        AND (CAST(:before AS text) IS NULL OR a.id < :before)
                        ORDER BY a.id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bindArray("statuses", String.class, filter.statuses())
                .bind("product", filter.productId())
                .bind("variant", filter.variantId())
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Alert.class)
                .list();
    }
}
