package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When which lane of which connection is due, in the database. */
final class ScheduleStore {

    /** A connection that may be used. */
    record Usable(String workspaceId, String id) {}

    /** A lane of a connection and its time. */
    record Due(String workspaceId, String connectionId, String lane, Instant nextAt) {}

    private static final String USABLE = """
            SELECT FROM connections AS used WHERE used.workspace_id = one.workspace_id AND used.id = one.connection_id
              AND used.status IN ('active', 'unchecked')
            """;

    private ScheduleStore() {}

    /** Connections that can be used and lack the time of a lane. */
    static List<Usable> without(Handle handle, Lane lane) {
        return handle.createQuery("""
                        SELECT workspace_id, id FROM connections AS used
                        WHERE status IN ('active', 'unchecked') AND NOT EXISTS (
                          SELECT FROM sync_schedules AS one WHERE one.workspace_id = used.workspace_id
                            AND one.connection_id = used.id AND one.lane = :lane)
                        """)
                .bind("lane", lane.word())
                .mapTo(Usable.class)
                .list();
    }

    static void put(Handle tx, String workspaceId, String connectionId, Lane lane, Instant next) {
        tx.createUpdate("""
                        INSERT INTO sync_schedules (workspace_id, connection_id, lane, next_at)
                        VALUES (:workspace, :connection, :lane, :next) ON CONFLICT DO NOTHING
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("lane", lane.word())
                .bind("next", next)
                .execute();
    }

    /** One whose time has come, locked; those that another replica holds are passed over. */
    static Optional<Due> lockDue(Handle tx, Instant now) {
        return tx.createQuery("SELECT workspace_id, connection_id, lane, next_at FROM sync_schedules AS one"
                        + " WHERE next_at <= :now AND EXISTS (" + USABLE + ")"
                        + " ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .mapTo(Due.class)
                .findOne();
    }

    static void move(Handle tx, Due due, Instant next) {
        tx.createUpdate("""
                        UPDATE sync_schedules SET next_at = :next
                        WHERE workspace_id = :workspace AND connection_id = :connection AND lane = :lane
                        """)
                .bind("next", next)
                .bind("workspace", due.workspaceId())
                .bind("connection", due.connectionId())
                .bind("lane", due.lane())
                .execute();
    }

    static List<Due> all(Handle handle, String workspaceId) {
        return handle.createQuery("""
                        SELECT workspace_id, connection_id, lane, next_at FROM sync_schedules
                        WHERE workspace_id = :workspace
                        """)
                .bind("workspace", workspaceId)
                .mapTo(Due.class)
                .list();
    }
}
