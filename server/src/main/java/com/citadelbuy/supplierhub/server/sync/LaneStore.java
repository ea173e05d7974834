package com.citadelbuy.supplierhub.server.sync;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a lane looks after, as other features keep it. */
final class LaneStore {

    /** A product of ours and where it comes from. */
    record Owned(String id, String connectionId, String supplierProductId) {}

    private LaneStore() {}

    /** Products that are kept up to date, by id, from behind the place given on. */
    static List<Target> products(Handle handle, SyncRun run, @Nullable String after, int most) {
        return handle.createQuery("""
                        SELECT 0 AS position, id AS place, supplier_product_id FROM products
                        WHERE workspace_id = :workspace AND connection_id = :connection AND auto_sync AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .bind("workspace", run.workspaceId())
                .bind("connection", run.connectionId())
                .bind("after", after == null ? "" : after)
                .bind("most", most)
                .mapTo(Target.class)
                .list();
    }

    static int countProducts(Handle handle, String workspaceId, String connectionId) {
        return handle.createQuery("""
                        SELECT count(*) FROM products
                        WHERE workspace_id = :workspace AND connection_id = :connection AND auto_sync
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .mapTo(Integer.class)
                .one();
    }

    static List<Owned> owned(Handle handle, String workspaceId, Collection<String> productIds) {
        return handle.createQuery("""
                        SELECT id, connection_id, supplier_product_id FROM products
                        WHERE workspace_id = :workspace AND id = ANY(:ids) ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, productIds)
                .mapTo(Owned.class)
                .list();
    }

    static int countOrders(Handle handle, String workspaceId, String connectionId) {
        return handle.createQuery("""
                        SELECT count(*) FROM order_watches
                        WHERE workspace_id = :workspace AND connection_id = :connection AND next_attempt_at IS NOT NULL
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .mapTo(Integer.class)
                .one();
    }
}
