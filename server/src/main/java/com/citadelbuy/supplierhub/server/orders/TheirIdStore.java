package com.citadelbuy.supplierhub.server.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** Which of a supplier's ids belongs to which order of ours, in the database. */
final class TheirIdStore {

    private TheirIdStore() {}

    /**
     * Takes the supplier's ids for this order; they stay its own for good.
     *
     * @return the order of ours that has one of them already; empty when all are this one's now
     */
    static Optional<String> claim(Handle tx, SupplierOrder order, List<String> theirIds) {
        if (insert(tx, order, theirIds) == theirIds.size()) {
            return Optional.empty();
        }
        return owners(tx, order, theirIds).values().stream()
                .filter(owner -> !owner.equals(order.id()))
                .findFirst();
    }

    /** Further names that the supplier has for this order. One that is another's already stays so. */
    static void alsoCalled(Handle tx, SupplierOrder order, List<String> names) {
        insert(tx, order, names);
    }

    /** Which of a connection's ids are taken, and by which order of ours. */
    static Map<String, String> owners(Handle handle, SupplierOrder order, List<String> theirIds) {
        return handle.createQuery("""
                        SELECT their_id, supplier_order_id FROM supplier_order_ids
                        WHERE workspace_id = :workspace AND connection_id = :connection AND their_id = ANY(:theirIds)
                        """)
                .bind("workspace", order.workspaceId())
                .bind("connection", order.connectionId())
                .bindArray("theirIds", String.class, theirIds)
                .setMapKeyColumn("their_id")
                .setMapValueColumn("supplier_order_id")
                .collectInto(new GenericType<Map<String, String>>() {});
    }

    private static int insert(Handle tx, SupplierOrder order, List<String> theirIds) {
        return tx.createUpdate("""
                        INSERT INTO supplier_order_ids (workspace_id, connection_id, their_id, supplier_order_id)
                        SELECT :workspace, :connection, their_id, :id FROM unnest(:theirIds) AS their_id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("workspace", order.workspaceId())
                .bind("connection", order.connectionId())
                .bind("id", order.id())
                .bindArray("theirIds", String.class, theirIds)
                .execute();
    }

    /** Gives up the ids that an order had, since a person named others. */
    static void release(Handle tx, SupplierOrder order) {
        tx.createUpdate("DELETE FROM supplier_order_ids WHERE workspace_id = :workspace AND supplier_order_id = :id")
                .bind("workspace", order.workspaceId())
                .bind("id", order.id())
                .execute();
    }
}
