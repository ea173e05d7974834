package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What a plan counts in the database. */
final class PlanStore {

    /** How many products are kept in step, and how many of them were ordered since a time. */
    record Count(long products, long hot) {}

    private PlanStore() {}

    static Count count(Handle handle, Connection connection, Instant since) {
        return handle.createQuery("""
                        SELECT count(*) AS products, count(*) FILTER (WHERE EXISTS (
                          SELECT FROM order_lines l JOIN orders o ON o.workspace_id = l.workspace_id AND o.id = l.order_id
                          WHERE o.workspace_id = p.workspace_id AND o.created_at >= :since AND l.product_id = p.id)) AS hot
                        FROM products p
                        WHERE p.workspace_id = :workspace AND p.connection_id = :connection AND p.auto_sync
                        """)
                .bind("since", since)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .mapTo(Count.class)
                .one();
    }

    /** How many connections of all workspaces call the same supplier at the same address. */
    static long sharers(Handle handle, Connection connection) {
        return handle.createQuery("""
                        SELECT greatest(count(*), 1) FROM connections
                        WHERE supplier = :supplier AND (environment = 'simulator') = :simulator
                          AND status IN ('active', 'unchecked')
                        """)
                .bind("supplier", connection.supplier())
                .bind("simulator", connection.environment() == Environment.SIMULATOR)
                .mapTo(Long.class)
                .one();
    }
}
