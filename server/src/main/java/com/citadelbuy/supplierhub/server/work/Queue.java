package com.citadelbuy.supplierhub.server.work;

import java.time.Duration;

/**
 * A table whose rows are work. Its key is {@code (workspace_id, id)} and it has the columns {@code next_attempt_at
 * timestamptz} (null: nothing to do), {@code attempts integer NOT NULL DEFAULT 0}, {@code lease_owner text}, {@code
 * lease_until timestamptz} and {@code fencing bigint NOT NULL DEFAULT 0}; and, to stay fast with a long backlog, the
 * indexes {@code (lane, next_attempt_at) WHERE next_attempt_at IS NOT NULL} and {@code (lane, lease_until) WHERE
 * lease_until IS NOT NULL}.
 *
 * @param name what the queue is called in notifications, logs and figures
 * @param laneColumn whose rows share a fate, such as a connection; not null in the table
 * @param condition SQL that must hold beside the time having come, or {@code TRUE}
 * @param perLane how many rows of one lane may be worked on at once, over all replicas
 * @param lease how long a replica may be silent before another takes over its rows
 */
public record Queue(String name, String table, String laneColumn, String condition, int perLane, Duration lease) {

    public Queue {
        if (!name.matches("[a-z_]+") || !table.matches("[a-z_]+") || !laneColumn.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Queue, table and column are plain names: " + name);
        }
        if (perLane < 1 || lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("A queue lets at least one row per lane run for some time: " + name);
        }
    }
}
