package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far listings were walked, in the database. */
final class ListingLaneStore {

    private ListingLaneStore() {}

    static Optional<ListingLane> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM listing_lanes WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(ListingLane.class)
                .findOne();
    }

    static List<ListingLane> of(Handle handle, String workspaceId, Collection<String> connections) {
        return handle.createQuery("""
                        SELECT * FROM listing_lanes WHERE workspace_id = :workspace AND connection_id = ANY(:connections)
                        ORDER BY connection_id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("connections", String.class, connections)
                .mapTo(ListingLane.class)
                .list();
    }

    /** Makes the lanes that connections lack, and sets the alarm of those that lost it; they are due at once. */
    static int open(Handle tx, Collection<String> suppliers, Instant now) {
        return tx.createUpdate("""
                        INSERT INTO listing_lanes AS lane (workspace_id, id, connection_id, next_attempt_at)
                        SELECT workspace_id, id, id, :now FROM connections
                        WHERE supplier = ANY(:suppliers) AND status IN ('active', 'unchecked') AND NOT EXISTS (
                          SELECT FROM listing_lanes AS known WHERE known.workspace_id = connections.workspace_id
                            AND known.id = connections.id AND known.next_attempt_at IS NOT NULL)
                        ON CONFLICT (workspace_id, id)
                          DO UPDATE SET next_attempt_at = coalesce(lane.next_attempt_at, EXCLUDED.next_attempt_at)
                        """)
                .bindArray("suppliers", String.class, suppliers)
                .bind("now", now)
                .execute();
    }

    /** Has it walked at once; a pass that is under way may have asked too early, and is followed by another. */
    static void want(Handle tx, String workspaceId, String connectionId, Instant now) {
        tx.createUpdate("""
                        INSERT INTO listing_lanes AS lane (workspace_id, id, connection_id, wanted_at, next_attempt_at)
                        VALUES (:workspace, :connection, :connection, :now, :now)
                        ON CONFLICT (workspace_id, id)
                          DO UPDATE SET wanted_at = :now, next_attempt_at = least(lane.next_attempt_at, :now)
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("now", now)
                .execute();
    }

    /** Whether the lease was still ours, and the place is kept. */
    static boolean place(Handle tx, Lease lease, ListingLane lane, int unreadable) {
        return tx.createUpdate("UPDATE listing_lanes SET pass_since = :passSince, whole = :whole, place = :place,"
                                + " last_success_at = :lastSuccessAt, problem_code = NULL, problem = NULL,"
                                + " unreadable = unreadable + :more WHERE " + Lease.GUARD)
                        .bindMethods(lane)
                        .bind("more", unreadable)
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    /** @param anew whether the pass is given up with its place */
    static void problem(Handle tx, Lease lease, String code, String problem, boolean anew) {
        tx.createUpdate("UPDATE listing_lanes SET problem_code = :code, problem = :problem,"
                        + " place = CASE WHEN :anew THEN NULL ELSE place END,"
                        + " pass_since = CASE WHEN :anew THEN NULL ELSE pass_since END WHERE " + Lease.GUARD)
                .bind("code", code)
                .bind("problem", problem)
                .bind("anew", anew)
                .bindMap(lease.keys())
                .execute();
    }
}
