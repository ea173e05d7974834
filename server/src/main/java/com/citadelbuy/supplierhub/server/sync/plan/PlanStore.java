package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import org.jdbi.v3.core.Handle;

/** What a plan counts in the database. */
final class PlanStore {

    private PlanStore() {}

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
