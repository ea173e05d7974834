package com.citadelbuy.supplierhub.server.inventory;

import org.jdbi.v3.core.Handle;

/** One variant's stock becoming another one's, in the database. */
final class MoveStore {

    private MoveStore() {}

    /** The other has no levels and no live alert where this one has; of two rules for the same the other's stays. */
    static void move(Handle tx, String workspaceId, String productId, String from, String to) {
        write(
                tx,
                "UPDATE inventory_levels SET variant_id = :to WHERE workspace_id = :workspace AND variant_id = :from",
                workspaceId,
                from,
                to);
        tx.createUpdate("""
                        UPDATE stock_history SET variant_id = :to
                        WHERE workspace_id = :workspace AND product_id = :product AND variant_id = :from
                        """)
                .bind("workspace", workspaceId)
                .bind("product", productId)
                .bind("from", from)
                .bind("to", to)
                .execute();
        write(
                tx,
                "UPDATE inventory_alerts SET variant_id = :to WHERE workspace_id = :workspace AND variant_id = :from",
                workspaceId,
                from,
                to);
        write(tx, """
                DELETE FROM inventory_rules r WHERE workspace_id = :workspace AND scope = 'variant' AND target = :from
                  AND EXISTS (SELECT FROM inventory_rules o WHERE o.workspace_id = r.workspace_id AND o.scope = r.scope
                    AND o.target = :to AND o.location_id = r.location_id)
                """, workspaceId, from, to);
        write(tx, """
                UPDATE inventory_rules SET target = :to
                WHERE workspace_id = :workspace AND scope = 'variant' AND target = :from
                """, workspaceId, from, to);
    }

    private static void write(Handle tx, String sql, String workspaceId, String from, String to) {
        tx.createUpdate(sql)
                .bind("workspace", workspaceId)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
