package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far lists of changes were walked, in the database. */
final class ChangeLaneStore {

    private record Row(
            String workspaceId,
            String id,
            String connectionId,
            @Nullable Instant settledUntil,
            @Nullable Instant passFrom,
            @Nullable Instant passTo,
            @Nullable String place,
            int pages,
            @Nullable Instant lastSuccessAt,
            @Nullable String problemCode,
            @Nullable String problem,
            long told,
            long noted,
            long unreadable,
            @Nullable Instant nextAttemptAt) {

        ChangeLane lane() {
            return new ChangeLane(
                    workspaceId,
                    id,
                    connectionId,
                    settledUntil,
                    passFrom == null || passTo == null ? null : new ChangeLane.Pass(passFrom, passTo, place, pages),
                    lastSuccessAt,
                    problemCode,
                    problem,
                    told,
                    noted,
                    unreadable,
                    nextAttemptAt);
        }
    }

    private ChangeLaneStore() {}

    static Optional<ChangeLane> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM change_lanes WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(Row.class)
                .findOne()
                .map(Row::lane);
    }

    static List<ChangeLane> all(Handle handle, String workspaceId) {
        return handle.createQuery("SELECT * FROM change_lanes WHERE workspace_id = :workspace ORDER BY connection_id")
                .bind("workspace", workspaceId)
                .mapTo(Row.class)
                .map(Row::lane)
                .list();
    }

    /** Makes the lanes that connections lack, and sets the alarm of those that lost it; they are due at once. */
    static int open(Handle tx, Collection<String> suppliers, Instant now) {
        return tx.createUpdate("""
                        INSERT INTO change_lanes AS lane (workspace_id, id, connection_id, next_attempt_at)
                        SELECT workspace_id, 'changes ' || id, id, :now FROM connections
                        WHERE supplier = ANY(:suppliers) AND status IN ('active', 'unchecked') AND NOT EXISTS (
                          SELECT FROM change_lanes AS known WHERE known.workspace_id = connections.workspace_id
                            AND known.connection_id = connections.id AND known.next_attempt_at IS NOT NULL)
                        ON CONFLICT (workspace_id, connection_id)
                          DO UPDATE SET next_attempt_at = coalesce(lane.next_attempt_at, EXCLUDED.next_attempt_at)
                        """)
                .bindArray("suppliers", String.class, suppliers)
                .bind("now", now)
                .execute();
    }

    /**
     * Keeps how far it is; what it was troubled by is forgotten.
     *
     * @param told how many changes the page told of
     * @return whether the lease was still ours
     */
    static boolean place(Handle tx, Lease lease, ChangeLane lane, int told, int unreadable) {
        ChangeLane.@Nullable Pass pass = lane.pass();
        return tx.createUpdate("UPDATE change_lanes SET settled_until = :settledUntil, pass_from = :passFrom,"
                                + " pass_to = :passTo, place = :place, pages = :pages,"
                                + " restarts = CASE WHEN :over THEN 0 ELSE restarts END,"
                                + " last_success_at = :lastSuccessAt, problem_code = NULL, problem = NULL,"
                                + " told = told + :told, unreadable = unreadable + :unreadable WHERE " + Lease.GUARD)
                        .bind("settledUntil", lane.settledUntil())
                        .bind("passFrom", pass == null ? null : pass.from())
                        .bind("passTo", pass == null ? null : pass.to())
                        .bind("place", pass == null ? null : pass.place())
                        .bind("pages", pass == null ? 0 : pass.pages())
                        .bind("over", pass == null)
                        .bind("lastSuccessAt", lane.lastSuccessAt())
                        .bind("told", told)
                        .bind("unreadable", unreadable)
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    static void noted(Handle tx, Lease lease, int more) {
        if (more > 0) {
            tx.createUpdate("UPDATE change_lanes SET noted = noted + :more WHERE " + Lease.GUARD)
                    .bind("more", more)
                    .bindMap(lease.keys())
                    .execute();
        }
    }
}
