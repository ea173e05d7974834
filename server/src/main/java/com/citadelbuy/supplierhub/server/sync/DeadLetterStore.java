package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Dead letters in the database. */
final class DeadLetterStore {

    private static final String SELECT = """
            SELECT id, connection_id, lane, supplier_product_id, run_id, cause, detail, exchange_id, attempts, first_at, last_at,
              replay_run_id, resolved_at
            FROM sync_dead_letters WHERE workspace_id = :workspace
            """;

    private DeadLetterStore() {}

    /** A letter and the product that it is about. */
    record Letter(String id, String supplierProductId) {}

    /** Puts it down, or counts it once more where it stands already; whether it is new. */
    static boolean put(Handle tx, SyncRun run, String id, String supplierProductId, Problem problem, Instant now) {
        return tx.createQuery("""
                        INSERT INTO sync_dead_letters (workspace_id, id, connection_id, lane, supplier_product_id, run_id, cause,
                          detail, exchange_id, attempts, first_at, last_at)
                        VALUES (:workspace, :id, :connection, :lane, :theirs, :run, :cause, :detail, :exchange, 1, :now, :now)
                        ON CONFLICT (workspace_id, connection_id, lane, supplier_product_id) WHERE resolved_at IS NULL
                        DO UPDATE SET run_id = EXCLUDED.run_id, cause = EXCLUDED.cause, detail = EXCLUDED.detail,
                          exchange_id = EXCLUDED.exchange_id, last_at = EXCLUDED.last_at,
                          attempts = sync_dead_letters.attempts + 1
                        RETURNING attempts = 1
                        """)
                .bind("workspace", run.workspaceId())
                .bind("id", id)
                .bind("connection", run.connectionId())
                .bind("lane", run.lane().word())
                .bind("theirs", supplierProductId)
                .bind("run", run.id())
                .bind("cause", problem.code())
                .bind("detail", problem.detail())
                .bind("exchange", problem.exchangeId())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /** These were read again; answers the letters that are settled by it. */
    static List<Letter> resolve(Handle tx, SyncRun run, Collection<String> supplierProductIds, Instant now) {
        return tx.createQuery("""
                        UPDATE sync_dead_letters SET resolved_at = :now
                        WHERE workspace_id = :workspace AND connection_id = :connection AND lane = :lane
                          AND resolved_at IS NULL AND supplier_product_id = ANY(:theirs)
                        RETURNING id, supplier_product_id
                        """)
                .bind("now", now)
                .bind("workspace", run.workspaceId())
                .bind("connection", run.connectionId())
                .bind("lane", run.lane().word())
                .bindArray("theirs", String.class, supplierProductIds)
                .mapTo(Letter.class)
                .list();
    }

    static Optional<DeadLetter> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery(SELECT + " AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(DeadLetter.class)
                .findOne();
    }

    static void replayed(Handle tx, String workspaceId, String id, String runId) {
        tx.createUpdate("""
                        UPDATE sync_dead_letters SET replay_run_id = :run WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("run", runId)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute();
    }

    /** The newest first; those that were read again only if asked for. */
    static List<DeadLetter> page(
            Handle handle,
            String workspaceId,
            @Nullable String connectionId,
            boolean resolved,
            @Nullable String before,
            int limit) {
        return handle.createQuery(SELECT + """
                         AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (:resolved OR resolved_at IS NULL)
                        AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("resolved", resolved)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(DeadLetter.class)
                .list();
    }

    /** How many stand, of one lane of one connection. */
    record Standing(String connectionId, String lane, int count) {}

    static List<Standing> standing(Handle handle, String workspaceId) {
        return handle.createQuery("""
                        SELECT connection_id, lane, count(*)::integer AS count FROM sync_dead_letters
                        WHERE workspace_id = :workspace AND resolved_at IS NULL GROUP BY connection_id, lane
                        """)
                .bind("workspace", workspaceId)
                .mapTo(Standing.class)
                .list();
    }
}
