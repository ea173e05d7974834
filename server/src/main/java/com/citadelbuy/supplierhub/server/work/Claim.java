package com.citadelbuy.supplierhub.server.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes, renews and gives back the rows of one queue. All in the caller's transaction. */
public final class Claim {

    /** The channel on which a commit wakes the workers; what is sent is the name of the queue. */
    static final String CHANNEL = "hub_work";

    private final Queue queue;
    private final String take;

    public Claim(Queue queue) {
        this.queue = queue;
        this.take = filled(TAKE);
    }

    public Queue queue() {
        return queue;
    }

    /**
     * Leases at most {@code batch} rows whose time has come, longest waiting first. Run it in a transaction of its own:
     * claims of one queue go one after the other until they commit, for two at once would each count the same free
     * places in a lane.
     */
    public List<Lease> take(Handle handle, String owner, Instant now, int batch) {
        return take(handle, owner, now, batch, List.of());
    }

    /** As {@link #take(Handle, String, Instant, int)}, but leaves whole lanes alone. */
    List<Lease> take(Handle handle, String owner, Instant now, int batch, Collection<String> resting) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(:name))) AS locked")
                .bind("name", "hub claim " + queue.table())
                .mapTo(Integer.class)
                .one();
        return handle.createQuery(take)
                .bind("owner", owner)
                .bind("now", now)
                .bind("until", now.plus(queue.lease()))
                .bind("per_lane", queue.perLane())
                .bind("batch", batch)
                .bindArray("resting", String.class, resting.toArray())
                .mapTo(Lease.class)
                .list();
    }

    /**
     * Whether the lease was still ours and lasts anew. One that its holder has just given back stays given back: renewal runs
     * beside the work and may come a moment late.
     */
    public boolean renew(Handle handle, Lease lease, Instant now) {
        return handle.createUpdate(filled(
                                "UPDATE $table SET lease_until = :until WHERE $guard AND lease_until IS NOT NULL"))
                        .bindMap(lease.keys())
                        .bind("until", now.plus(queue.lease()))
                        .execute()
                > 0;
    }

    /**
     * Gives the row back after progress: its attempts count from nought.
     *
     * @param next when there is more to do; null when there is not
     * @return false when the lease was no longer ours, and nothing was changed
     */
    public boolean settle(Handle handle, Lease lease, @Nullable Instant next) {
        return update(
                handle, lease, "next_attempt_at = :time, attempts = 0, lease_owner = NULL, lease_until = NULL", next);
    }

    /** Gives the row back without progress; its attempts stay counted. */
    public boolean postpone(Handle handle, Lease lease, Instant next) {
        return update(handle, lease, "next_attempt_at = :time, lease_owner = NULL, lease_until = NULL", next);
    }

    /** Whether the row is still leased under this very lease. */
    public boolean isHeld(Handle handle, Lease lease) {
        return handle.createQuery(filled("SELECT count(*) FROM $table WHERE $guard AND lease_until IS NOT NULL"))
                        .bindMap(lease.keys())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Wakes the workers of all replicas once the caller's transaction has committed. */
    public void wake(Handle handle) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_notify(:channel, :name)) AS notified")
                .bind("channel", CHANNEL)
                .bind("name", queue.name())
                .mapTo(Integer.class)
                .one();
    }

    public Backlog backlog(Handle handle, Instant now) {
        return handle.createQuery(
                        filled("SELECT count(*) AS due, min(next_attempt_at) AS oldest FROM $table WHERE $due"))
                .bind("now", now)
                .mapTo(Backlog.class)
                .one();
    }

    private boolean update(Handle handle, Lease lease, String assignments, @Nullable Instant time) {
        return handle.createUpdate(filled("UPDATE $table SET " + assignments + " WHERE $guard"))
                        .bindMap(lease.keys())
                        .bind("time", time)
                        .execute()
                > 0;
    }

    private String filled(String sql) {
        return sql.replace("$due", DUE)
                .replace("$condition", queue.condition())
                .replace("$guard", Lease.GUARD)
                .replace("$table", queue.table())
                .replace("$lane", queue.laneColumn());
    }

    private static final String DUE =
            "next_attempt_at <= :now AND (lease_until IS NULL OR lease_until <= :now) AND ($condition)";

    /**
     * Hops from lane to lane along the index and takes the few oldest of each, so that a lane with a long backlog costs
     * no more than one with a short one.
     */
    private static final String TAKE = """
            WITH RECURSIVE lanes (lane) AS (
              (SELECT $lane FROM $table WHERE $due ORDER BY $lane LIMIT 1)
              UNION ALL
              SELECT (SELECT $lane FROM $table WHERE $due AND $lane > lanes.lane ORDER BY $lane LIMIT 1)
              FROM lanes WHERE lanes.lane IS NOT NULL
            ), picked AS (
              SELECT waiting.workspace_id, waiting.id
              FROM lanes CROSS JOIN LATERAL (
                SELECT workspace_id, id, next_attempt_at FROM $table
                WHERE $lane = lanes.lane AND $due
                ORDER BY next_attempt_at, id
                LIMIT greatest(0, :per_lane - (
                  SELECT count(*) FROM $table AS busy WHERE busy.$lane = lanes.lane AND busy.lease_until > :now))
                FOR UPDATE SKIP LOCKED
              ) AS waiting
              WHERE lanes.lane <> ALL (:resting)
              ORDER BY waiting.next_attempt_at, waiting.id
              LIMIT :batch
            )
            UPDATE $table AS row
            SET lease_owner = :owner, lease_until = :until, fencing = row.fencing + 1, attempts = row.attempts + 1
            FROM picked
            WHERE row.workspace_id = picked.workspace_id AND row.id = picked.id
            RETURNING row.workspace_id, row.id, row.fencing, row.attempts, row.lease_until AS until""";
}
