package com.citadelbuy.supplierhub.server.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds supplier orders by what others call them, and has them looked at. */
final class OrderNameStore {

    private OrderNameStore() {}

    /** Ours that has this id at the supplier. */
    static Optional<String> ofTheirs(Handle handle, String workspaceId, String connectionId, String theirId) {
        return handle.createQuery("""
                        SELECT supplier_order_id FROM supplier_order_ids
                        WHERE workspace_id = :workspace AND connection_id = :connection AND their_id = :theirs
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("theirs", theirId)
                .mapTo(String.class)
                .findOne();
    }

    /** Ours that has this id at the supplier, whichever of its connections it was placed on. */
    static List<String> ofTheirsAnywhere(Handle handle, String workspaceId, String supplier, String theirId) {
        return handle.createQuery("""
                        SELECT i.supplier_order_id FROM connections c JOIN supplier_order_ids i
                          ON i.workspace_id = c.workspace_id AND i.connection_id = c.id
                        WHERE c.workspace_id = :workspace AND c.supplier = :supplier AND i.their_id = :theirs
                        """)
                .bind("workspace", workspaceId)
                .bind("supplier", supplier)
                .bind("theirs", theirId)
                .mapTo(String.class)
                .list();
    }

    static Optional<String> ofReference(Handle handle, String workspaceId, String connectionId, String reference) {
        return handle.createQuery("""
                        SELECT id FROM supplier_orders
                        WHERE workspace_id = :workspace AND connection_id = :connection AND reference = :reference
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("reference", reference)
                .mapTo(String.class)
                .findOne();
    }

    /** Those that may be meant: by our reference or id of the part, the order's id, or the client's own reference. */
    static List<String> named(Handle handle, String workspaceId, String name) {
        return handle.createQuery("""
                        SELECT id FROM supplier_orders WHERE workspace_id = :workspace AND id = :name
                        UNION
                        SELECT id FROM supplier_orders WHERE workspace_id = :workspace AND reference = :name
                        UNION
                        SELECT id FROM supplier_orders WHERE workspace_id = :workspace AND order_id = :name
                        UNION
                        SELECT s.id FROM orders o JOIN supplier_orders s
                          ON s.workspace_id = o.workspace_id AND s.order_id = o.id
                        WHERE o.workspace_id = :workspace AND o.reference = :name
                        """)
                .bind("workspace", workspaceId)
                .bind("name", name)
                .mapTo(String.class)
                .list();
    }

    /** Has it looked at now; false where nobody watches it, or somebody is looking at this moment. */
    static boolean rouse(Handle tx, String workspaceId, String supplierOrderId, Instant now) {
        return tx.createUpdate("""
                        UPDATE order_watches SET next_attempt_at = least(coalesce(next_attempt_at, :now), :now)
                        WHERE workspace_id = :workspace AND id = :id AND (lease_until IS NULL OR lease_until <= :now)
                        """)
                        .bind("now", now)
                        .bind("workspace", workspaceId)
                        .bind("id", supplierOrderId)
                        .execute()
                > 0;
    }

    /** Has the recovery of one whose outcome is unknown look now; false where it is none, or somebody is at it. */
    static boolean seek(Handle tx, String workspaceId, String supplierOrderId, Instant now) {
        return tx.createUpdate("""
                        UPDATE supplier_orders SET next_attempt_at = least(coalesce(next_attempt_at, :now), :now)
                        WHERE workspace_id = :workspace AND id = :id AND state = 'outcome_unknown'
                          AND (lease_until IS NULL OR lease_until <= :now)
                        """)
                        .bind("now", now)
                        .bind("workspace", workspaceId)
                        .bind("id", supplierOrderId)
                        .execute()
                > 0;
    }

    /** Whether somebody watches it, or is placing it or finding out whether it was placed. */
    static boolean isLookedAt(Handle tx, String workspaceId, String supplierOrderId) {
        return tx.createQuery("""
                        SELECT EXISTS (SELECT FROM order_watches WHERE workspace_id = :workspace AND id = :id)
                          OR EXISTS (SELECT FROM supplier_orders WHERE workspace_id = :workspace AND id = :id
                            AND state IN ('sending', 'outcome_unknown'))
                        """)
                .bind("workspace", workspaceId)
                .bind("id", supplierOrderId)
                .mapTo(Boolean.class)
                .one();
    }
}
