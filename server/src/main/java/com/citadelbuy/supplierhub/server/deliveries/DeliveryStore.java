package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Deliveries and their attempts in the database. */
final class DeliveryStore {

    private static final Claim CLAIM = new Claim(DeliveryWork.QUEUE);

    private static final String COLUMNS = """
            workspace_id, id, endpoint_id, origin, event_id, event_type, event_position, status, status_reason, tries, replays,
            created_at, last_attempt_at, finished_at, next_attempt_at
            """;

    private static final String UNKNOWN =
            "What came of it was not written down: it is under way, or whoever made it was stopped.";

    private static final String INSERT = """
            INSERT INTO event_deliveries (workspace_id, id, endpoint_id, origin, event_id, event_type, event_position, lane,
              status, created_at, next_attempt_at)
            VALUES (:workspace, :id, :endpoint, :origin, :event, :type, :position, :lane, 'pending', :now, :due)
            ON CONFLICT DO NOTHING
            """;

    /** A delivery that is new, with the lane it goes by. */
    record Fresh(Delivery delivery, String lane) {}

    private DeliveryStore() {}

    /** Wakes the workers, too. */
    static void insertAll(Handle tx, List<Fresh> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        PreparedBatch rows = tx.prepareBatch(INSERT);
        for (Fresh fresh : deliveries) {
            Delivery delivery = fresh.delivery();
            rows.bind("workspace", delivery.workspaceId())
                    .bind("id", delivery.id())
                    .bind("endpoint", delivery.endpointId())
                    .bind("origin", delivery.origin())
                    .bind("event", delivery.eventId())
                    .bind("type", delivery.eventType())
                    .bind("position", delivery.eventPosition())
                    .bind("lane", fresh.lane())
                    .bind("now", delivery.createdAt())
                    .bind("due", delivery.nextAttemptAt())
                    .add();
        }
        rows.execute();
        CLAIM.wake(tx);
    }

    /** How many wait for their first attempt; counts no further than asked. */
    static int untried(Handle handle, String workspaceId, String endpointId, int most) {
        return handle.createQuery("""
                        SELECT count(*) FROM (
                          SELECT 1 FROM event_deliveries
                          WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND status = 'pending' AND tries = 0
                          LIMIT :most) AS waiting
                        """)
                .bind("workspace", workspaceId)
                .bind("endpoint", endpointId)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    /** How many of all endpoints' are scheduled; those of disabled endpoints are not. */
    static long waiting(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM event_deliveries WHERE next_attempt_at IS NOT NULL")
                .mapTo(Long.class)
                .one();
    }

    static Optional<Delivery> find(Handle handle, String workspaceId, String endpointId, String id) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        FROM event_deliveries
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND id = :id
                        """)
                .bind("workspace", workspaceId)
                .bind("endpoint", endpointId)
                .bind("id", id)
                .mapTo(Delivery.class)
                .findOne();
    }

    /** Newest first, from before the id given on. */
    static List<Delivery> page(
            Handle handle,
            String workspaceId,
            String endpointId,
            DeliveryFilter filter,
            @Nullable String before,
            int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        FROM event_deliveries
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:type AS text) IS NULL OR event_type = :type)
                          AND (CAST(:since AS timestamptz) IS NULL OR created_at >= :since)
                          AND (CAST(:until AS timestamptz) IS NULL OR created_at < :until)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("endpoint", endpointId)
                .bind("before", before)
                .bind("status", filter.status())
                .bind("type", filter.eventType())
                .bind("since", filter.since())
                .bind("until", filter.until())
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list();
    }

    static List<Attempt> attempts(Handle handle, Delivery delivery) {
        return handle.createQuery("""
                        SELECT number, started_at, duration_ms, http_status, error, excerpt FROM event_delivery_attempts
                        WHERE workspace_id = :workspace AND delivery_id = :delivery ORDER BY number
                        """)
                .bind("workspace", delivery.workspaceId())
                .bind("delivery", delivery.id())
                .mapTo(Attempt.class)
                .list();
    }

    /** The leased one; empty where the lease is no longer its holder's. */
    static Optional<Delivery> leased(Handle tx, Lease lease) {
        return leased(tx, lease, "");
    }

    /** The same, locked. */
    static Optional<Delivery> lockLeased(Handle tx, Lease lease) {
        return leased(tx, lease, " FOR UPDATE");
    }

    private static Optional<Delivery> leased(Handle tx, Lease lease, String lock) {
        return tx.createQuery("SELECT " + COLUMNS + " FROM event_deliveries WHERE " + Lease.GUARD
                        + " AND lease_until IS NOT NULL" + lock)
                .bindMap(lease.keys())
                .mapTo(Delivery.class)
                .findOne();
    }

    /** Counts an attempt that is about to be made; says which one of the delivery's it is. */
    static int begin(Handle tx, Lease lease, Instant now) {
        tx.createUpdate("UPDATE event_deliveries SET tries = tries + 1, last_attempt_at = :now WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .bind("now", now)
                .execute();
        return tx.createQuery("""
                        INSERT INTO event_delivery_attempts (workspace_id, delivery_id, number, started_at, error)
                        SELECT :workspace, :delivery, coalesce(max(number), 0) + 1, :now, :unknown
                        FROM event_delivery_attempts WHERE workspace_id = :workspace AND delivery_id = :delivery
                        RETURNING number
                        """)
                .bind("workspace", lease.workspaceId())
                .bind("delivery", lease.id())
                .bind("now", now)
                .bind("unknown", UNKNOWN)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether nobody wrote down what came of the last attempt. */
    static boolean isInterrupted(Handle tx, Delivery delivery) {
        return tx.createQuery("""
                        SELECT duration_ms IS NULL FROM event_delivery_attempts
                        WHERE workspace_id = :workspace AND delivery_id = :delivery ORDER BY number DESC LIMIT 1
                        """)
                .bind("workspace", delivery.workspaceId())
                .bind("delivery", delivery.id())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    static void attempted(Handle tx, Delivery delivery, int number, Reply reply) {
        tx.createUpdate("""
                        UPDATE event_delivery_attempts
                        SET duration_ms = :took, http_status = :status, error = :error, excerpt = :excerpt
                        WHERE workspace_id = :workspace AND delivery_id = :delivery AND number = :number
                        """)
                .bind("workspace", delivery.workspaceId())
                .bind("delivery", delivery.id())
                .bind("number", number)
                .bind("took", reply.took().toMillis())
                .bind("status", reply.status())
                .bind("error", reply.error())
                .bind("excerpt", reply.excerpt())
                .execute();
    }

    /** Gives it back to be tried again; null when its endpoint is not to be tried. */
    static void again(Handle tx, Lease lease, @Nullable Instant next) {
        CLAIM.settle(tx, lease, next);
    }

    static void finish(Handle tx, Lease lease, Delivery.Status status, @Nullable String reason, Instant now) {
        tx.createUpdate("""
                        UPDATE event_deliveries
                        SET status = :status, status_reason = :reason, finished_at = :now, next_attempt_at = NULL,
                          attempts = 0, lease_owner = NULL, lease_until = NULL
                        WHERE
                        """ + Lease.GUARD)
                .bindMap(lease.keys())
                .bind("status", status.word())
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    /**
     * Gives it back untried. When it comes is left as it stands in the row by now: whoever enabled the endpoint meanwhile, or sent
     * the delivery anew, has said so there. What is over does not come at all.
     */
    static void giveBack(Handle tx, Lease lease) {
        tx.createUpdate("""
                        UPDATE event_deliveries
                        SET next_attempt_at = CASE WHEN status = 'pending' THEN next_attempt_at END, attempts = 0,
                          lease_owner = NULL, lease_until = NULL
                        WHERE
                        """ + Lease.GUARD).bindMap(lease.keys()).execute();
    }

    /** What waits does so until the endpoint is enabled. */
    static void park(Handle tx, EventEndpoint endpoint) {
        tx.createUpdate("""
                        UPDATE event_deliveries SET next_attempt_at = NULL
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND status = 'pending'
                          AND origin = 'event'
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .execute();
    }

    /** What waited is due. One that is being tried just now is scheduled anew by whoever tries it. */
    static void unpark(Handle tx, EventEndpoint endpoint, Instant now) {
        tx.createUpdate("""
                        UPDATE event_deliveries SET next_attempt_at = :now
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND status = 'pending'
                          AND next_attempt_at IS NULL
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .bind("now", now)
                .execute();
        CLAIM.wake(tx);
    }

    /** Nothing that waits is sent any more. */
    static void cancelPending(Handle tx, EventEndpoint endpoint, String reason, Instant now) {
        tx.createUpdate("""
                        UPDATE event_deliveries
                        SET status = 'cancelled', status_reason = :reason, finished_at = :now, next_attempt_at = NULL
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND status = 'pending'
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    /** Whether it was over and begins anew. */
    static boolean replay(Handle tx, EventEndpoint endpoint, String id, Instant now) {
        int count = tx.createUpdate("""
                        UPDATE event_deliveries
                        SET status = 'pending', status_reason = NULL, tries = 0, replays = replays + 1, finished_at = NULL,
                          next_attempt_at = :now
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND id = :id AND status <> 'pending'
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .bind("id", id)
                .bind("now", now)
                .execute();
        CLAIM.wake(tx);
        return count == 1;
    }

    /** The oldest of those that are over and fit begin anew; answers their ids. */
    static List<String> replayAll(
            Handle tx, EventEndpoint endpoint, DeliveryFilter filter, @Nullable String after, int most, Instant now) {
        List<String> replayed = tx.createQuery("""
                        UPDATE event_deliveries AS row
                        SET status = 'pending', status_reason = NULL, tries = 0, replays = row.replays + 1,
                          finished_at = NULL, next_attempt_at = :now
                        FROM (
                          SELECT workspace_id, id FROM event_deliveries
                          WHERE workspace_id = :workspace AND endpoint_id = :endpoint AND status <> 'pending'
                            AND origin = 'event'
                            AND (CAST(:after AS text) IS NULL OR id > :after)
                            AND (CAST(:status AS text) IS NULL OR status = :status)
                            AND (CAST(:type AS text) IS NULL OR event_type = :type)
                            AND (CAST(:since AS timestamptz) IS NULL OR created_at >= :since)
                            AND (CAST(:until AS timestamptz) IS NULL OR created_at < :until)
                          ORDER BY id LIMIT :most
                        ) AS picked
                        WHERE row.workspace_id = picked.workspace_id AND row.id = picked.id
                        RETURNING row.id
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .bind("status", filter.status())
                .bind("type", filter.eventType())
                .bind("since", filter.since())
                .bind("until", filter.until())
                .bind("after", after)
                .bind("most", most)
                .bind("now", now)
                .mapTo(String.class)
                .list();
        CLAIM.wake(tx);
        return replayed;
    }

    /** Forgets some that ended before; says how many. */
    static int forget(Handle tx, Instant before, int most) {
        return tx.createUpdate("""
                        DELETE FROM event_deliveries AS row USING (
                          SELECT workspace_id, id FROM event_deliveries WHERE finished_at < :before
                          ORDER BY finished_at LIMIT :most FOR UPDATE SKIP LOCKED
                        ) AS old
                        WHERE row.workspace_id = old.workspace_id AND row.id = old.id
                        """).bind("before", before).bind("most", most).execute();
    }
}
