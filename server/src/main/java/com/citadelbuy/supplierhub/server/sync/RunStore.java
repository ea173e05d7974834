package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Runs in the database. */
final class RunStore {

    private record Row(
            String workspaceId,
            String id,
            String connectionId,
            String supplier,
            String lane,
            String state,
            String requestedBy,
            boolean itemised,
            boolean picked,
            @Nullable Boolean autoSync,
            @Nullable String walk,
            @Nullable String place,
            int total,
            int seen,
            int created,
            int changed,
            int unchanged,
            int held,
            int failed,
            int removed,
            boolean complete,
            int waits,
            @Nullable String errorCode,
            @Nullable String errorDetail,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant nextAttemptAt) {

        SyncRun run() {
            Progress progress = new Progress(
                    SyncRun.State.of(state),
                    walk == null ? null : Json.read(walk, Walk.class),
                    place,
                    new RunCounts(total, seen, created, changed, unchanged, held, failed, removed),
                    complete,
                    waits,
                    errorCode,
                    errorDetail,
                    startedAt,
                    finishedAt);
            return new SyncRun(
                    workspaceId,
                    id,
                    connectionId,
                    supplier,
                    Lane.of(lane),
                    requestedBy,
                    itemised,
                    picked,
                    autoSync,
                    progress,
                    createdAt,
                    nextAttemptAt);
        }
    }

    /** Which runs are wanted; null is any. */
    record Filter(
            @Nullable String connectionId,
            @Nullable String lane,
            @Nullable String state) {}

    private static final String SELECT = """
            SELECT workspace_id, id, connection_id, supplier, lane, state, requested_by, itemised, picked, auto_sync, walk, place,
              total, seen, created, changed, unchanged, held, failed, removed, complete, waits, error_code, error_detail,
              created_at, started_at, finished_at, next_attempt_at
            FROM sync_runs
            """;

    private RunStore() {}

    /** Whether it was written; not where the lane has a run under way, or the request its run. */
    static boolean insert(Handle tx, SyncRun run, @Nullable String requestKey) {
        return bind(tx.createUpdate("""
                                INSERT INTO sync_runs (workspace_id, id, connection_id, supplier, lane, state, requested_by,
                                  request_key, itemised, auto_sync, walk, total, created_at, next_attempt_at)
                                VALUES (:workspace, :id, :connection, :supplier, :lane, :state, :by, :key, :itemised, :auto,
                                  CAST(:walk AS jsonb), :total, :now, :now)
                                ON CONFLICT DO NOTHING
                                """), run)
                        .bind("connection", run.connectionId())
                        .bind("supplier", run.supplier())
                        .bind("lane", run.lane().word())
                        .bind("by", run.requestedBy())
                        .bind("key", requestKey)
                        .bind("itemised", run.itemised())
                        .bind("auto", run.autoSync())
                        .bind("now", run.createdAt())
                        .execute()
                == 1;
    }

    static Optional<SyncRun> find(Handle handle, String workspaceId, String id) {
        return one(handle.createQuery(SELECT + " WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id));
    }

    static Optional<SyncRun> byRequestKey(Handle handle, String workspaceId, String key) {
        return one(handle.createQuery(SELECT + " WHERE workspace_id = :workspace AND request_key = :key")
                .bind("workspace", workspaceId)
                .bind("key", key));
    }

    /** The run that the lane has under way. */
    static Optional<SyncRun> underWay(Handle handle, String workspaceId, String connectionId, Lane lane) {
        return one(handle.createQuery(SELECT + """
                        WHERE workspace_id = :workspace AND connection_id = :connection AND lane = :lane
                          AND NOT itemised AND state IN ('queued', 'running', 'paused')
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("lane", lane.word()));
    }

    /** Locked; empty when the lease is no longer ours. */
    static Optional<SyncRun> lock(Handle tx, Lease lease) {
        return one(
                tx.createQuery(SELECT + " WHERE " + Lease.GUARD + " FOR UPDATE").bindMap(lease.keys()));
    }

    static Optional<SyncRun> lock(Handle tx, String workspaceId, String id) {
        return one(tx.createQuery(SELECT + " WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id));
    }

    /** Newest first. */
    static List<SyncRun> page(Handle handle, String workspaceId, Filter filter, @Nullable String before, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE workspace_id = :workspace
                          AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                          AND (CAST(:lane AS text) IS NULL OR lane = :lane)
                          AND (CAST(:state AS text) IS NULL OR state = :state)
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", filter.connectionId())
                .bind("lane", filter.lane())
                .bind("state", filter.state())
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::run)
                .list();
    }

    /** The newest of each connection and lane; what was read because of a change is no run over the lane. */
    static List<SyncRun> newest(Handle handle, String workspaceId) {
        return handle.createQuery("""
                        SELECT DISTINCT ON (connection_id, lane) run.* FROM (
                        """ + SELECT + """
                        WHERE workspace_id = :workspace AND requested_by <> 'changes') AS run ORDER BY connection_id, lane, id DESC
                        """)
                .bind("workspace", workspaceId)
                .mapTo(Row.class)
                .map(Row::run)
                .list();
    }

    static void save(Handle tx, SyncRun run) {
        Progress progress = run.progress();
        RunCounts counts = progress.counts();
        bind(tx.createUpdate("""
                        UPDATE sync_runs SET state = :state, picked = :picked, walk = CAST(:walk AS jsonb), place = :place, total = :total,
                          seen = :seen, created = :created, changed = :changed, unchanged = :unchanged, held = :held,
                          failed = :failed, removed = :removed, complete = :complete, waits = :waits,
                          error_code = :error, error_detail = :detail, started_at = :started, finished_at = :finished
                        WHERE workspace_id = :workspace AND id = :id
                        """), run)
                .bind("picked", run.picked())
                .bind("place", progress.place())
                .bind("seen", counts.seen())
                .bind("created", counts.created())
                .bind("changed", counts.changed())
                .bind("unchanged", counts.unchanged())
                .bind("held", counts.held())
                .bind("failed", counts.failed())
                .bind("removed", counts.removed())
                .bind("complete", progress.complete())
                .bind("waits", progress.waits())
                .bind("error", progress.errorCode())
                .bind("detail", progress.errorDetail())
                .bind("started", progress.startedAt())
                .bind("finished", progress.finishedAt())
                .execute();
    }

    /** When it goes on; for those who do not hold its lease. */
    static void alarm(Handle tx, SyncRun run, @Nullable Instant next) {
        tx.createUpdate("UPDATE sync_runs SET next_attempt_at = :next WHERE workspace_id = :workspace AND id = :id")
                .bind("next", next)
                .bind("workspace", run.workspaceId())
                .bind("id", run.id())
                .execute();
    }

    /** What is to be told only if the transaction holds. */
    static void afterCommit(Handle tx, Runnable telling) {
        tx.afterCommit(telling);
    }

    /** Remembers a place that the list leads to; false where it led there before. */
    static boolean isNewPlace(Handle tx, SyncRun run, String place) {
        return tx.createUpdate("""
                        INSERT INTO sync_run_pages (workspace_id, run_id, place) VALUES (:workspace, :run, :place)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("workspace", run.workspaceId())
                        .bind("run", run.id())
                        .bind("place", place)
                        .execute()
                == 1;
    }

    static void forgetPlaces(Handle tx, SyncRun run) {
        tx.createUpdate("DELETE FROM sync_run_pages WHERE workspace_id = :workspace AND run_id = :run")
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .execute();
    }

    /** Runs that ended before, in small helpings. */
    static int forget(Handle tx, Instant before, int most) {
        return tx.createUpdate("""
                        DELETE FROM sync_runs WHERE (workspace_id, id) IN (
                          SELECT workspace_id, id FROM sync_runs WHERE finished_at < :before LIMIT :most)
                        """).bind("before", before).bind("most", most).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SyncRun run) {
        @Nullable Walk walk = run.progress().walk();
        return statement
                .bind("workspace", run.workspaceId())
                .bind("id", run.id())
                .bind("state", run.state().word())
                .bind("walk", walk == null ? null : Json.write(walk))
                .bind("total", run.counts().total());
    }

    private static Optional<SyncRun> one(org.jdbi.v3.core.statement.Query query) {
        return query.mapTo(Row.class).findOne().map(Row::run);
    }
}
