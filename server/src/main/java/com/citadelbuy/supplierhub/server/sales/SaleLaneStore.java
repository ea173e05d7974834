package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far sales and returns were walked, in the database. */
final class SaleLaneStore {

    private record Row(
            String workspaceId,
            String id,
            String connectionId,
            String kind,
            @Nullable Instant settledUntil,
            @Nullable Instant againFrom,
            @Nullable Instant passFrom,
            @Nullable Instant passTo,
            @Nullable Instant windowFrom,
            @Nullable String place,
            int pages,
            @Nullable Instant wantedAt,
            @Nullable Instant lastSuccessAt,
            @Nullable String problemCode,
            @Nullable String problem,
            long unreadable,
            @Nullable Instant nextAttemptAt) {

        SaleLane lane() {
            return new SaleLane(
                    workspaceId,
                    id,
                    connectionId,
                    SaleLane.Kind.of(kind),
                    settledUntil,
                    pass(),
                    againFrom,
                    wantedAt,
                    lastSuccessAt,
                    problemCode,
                    problem,
                    unreadable,
                    nextAttemptAt);
        }

        private SaleLane.@Nullable Pass pass() {
            return passFrom == null || passTo == null || windowFrom == null
                    ? null
                    : new SaleLane.Pass(passFrom, passTo, windowFrom, place, pages);
        }
    }

    private SaleLaneStore() {}

    static Optional<SaleLane> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM sale_lanes WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(Row.class)
                .findOne()
                .map(Row::lane);
    }

    static Optional<SaleLane> ofSales(Handle handle, String workspaceId, String connectionId) {
        return of(handle, workspaceId, List.of(connectionId)).stream()
                .filter(lane -> lane.kind() == SaleLane.Kind.SALES)
                .findFirst();
    }

    static List<SaleLane> of(Handle handle, String workspaceId, Collection<String> connections) {
        return handle.createQuery("""
                        SELECT * FROM sale_lanes WHERE workspace_id = :workspace AND connection_id = ANY(:connections)
                        ORDER BY connection_id, kind DESC
                        """)
                .bind("workspace", workspaceId)
                .bindArray("connections", String.class, connections)
                .mapTo(Row.class)
                .map(Row::lane)
                .list();
    }

    /** Makes the lanes that connections lack, and sets the alarm of those that lost it; they are due at once. */
    static int open(Handle tx, SaleLane.Kind kind, Collection<String> suppliers, Instant now) {
        return tx.createUpdate("""
                        INSERT INTO sale_lanes AS lane (workspace_id, id, connection_id, kind, next_attempt_at)
                        SELECT workspace_id, :kind || ' ' || id, id, :kind, :now FROM connections
                        WHERE supplier = ANY(:suppliers) AND status IN ('active', 'unchecked') AND NOT EXISTS (
                          SELECT FROM sale_lanes AS known WHERE known.workspace_id = connections.workspace_id
                            AND known.connection_id = connections.id AND known.kind = :kind
                            AND known.next_attempt_at IS NOT NULL)
                        ON CONFLICT (workspace_id, connection_id, kind)
                          DO UPDATE SET next_attempt_at = coalesce(lane.next_attempt_at, EXCLUDED.next_attempt_at)
                        """)
                .bind("kind", kind.word())
                .bindArray("suppliers", String.class, suppliers)
                .bind("now", now)
                .execute();
    }

    /** Has it walked at once; a pass that is under way may have asked too early, and is followed by another. */
    static void want(Handle tx, String workspaceId, String connectionId, SaleLane.Kind kind, Instant now) {
        tx.createUpdate("""
                        INSERT INTO sale_lanes AS lane (workspace_id, id, connection_id, kind, wanted_at, next_attempt_at)
                        VALUES (:workspace, :kind || ' ' || :connection, :connection, :kind, :now, :now)
                        ON CONFLICT (workspace_id, connection_id, kind)
                          DO UPDATE SET wanted_at = :now, next_attempt_at = least(lane.next_attempt_at, :now)
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("kind", kind.word())
                .bind("now", now)
                .execute();
    }

    /**
     * Keeps how far it is; what an ended pass was troubled by is forgotten.
     *
     * @param begunFor from where the pass that just began had to begin; null in its midst
     * @return whether the lease was still ours
     */
    static boolean place(Handle tx, Lease lease, SaleLane lane, @Nullable Instant begunFor, int unreadable) {
        SaleLane.@Nullable Pass pass = lane.pass();
        return tx.createUpdate("UPDATE sale_lanes SET settled_until = :settledUntil, pass_from = :passFrom,"
                                + " pass_to = :passTo, window_from = :windowFrom, place = :place, pages = :pages,"
                                + " restarts = CASE WHEN :over THEN 0 ELSE restarts END,"
                                + " again_from = nullif(again_from, :begunFor), last_success_at = :lastSuccessAt,"
                                + " problem_code = NULL, problem = NULL,"
                                + " unreadable = unreadable + :more WHERE " + Lease.GUARD)
                        .bind("settledUntil", lane.settledUntil())
                        .bind("passFrom", pass == null ? null : pass.from())
                        .bind("passTo", pass == null ? null : pass.to())
                        .bind("windowFrom", pass == null ? null : pass.windowFrom())
                        .bind("place", pass == null ? null : pass.place())
                        .bind("pages", pass == null ? 0 : pass.pages())
                        .bind("over", pass == null)
                        .bind("begunFor", begunFor)
                        .bind("lastSuccessAt", lane.lastSuccessAt())
                        .bind("more", unreadable)
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    /** A stretch of time is to be walked again, by the next pass that begins. */
    static void rewind(Handle tx, Connection connection, SaleLane.Kind kind, Instant from, Instant now) {
        want(tx, connection.workspaceId(), connection.id(), kind, now);
        tx.createUpdate("""
                        UPDATE sale_lanes SET again_from = least(again_from, :from)
                        WHERE workspace_id = :workspace AND connection_id = :connection AND kind = :kind
                        """)
                .bind("from", from)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("kind", kind.word())
                .execute();
    }

    static void unreadable(Handle tx, Lease lease, int more) {
        if (more > 0) {
            tx.createUpdate("UPDATE sale_lanes SET unreadable = unreadable + :more WHERE " + Lease.GUARD)
                    .bind("more", more)
                    .bindMap(lease.keys())
                    .execute();
        }
    }
}
