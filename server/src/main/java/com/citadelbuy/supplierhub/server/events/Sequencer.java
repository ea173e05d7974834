package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives committed events their public position. Numbers taken while a transaction runs are no good for that: a reader
 * who has seen 8 would never look for a 7 that commits later. So one runner at a time, over all replicas, numbers what
 * is committed and older than every transaction still running. A transaction that writes and stays open, in any
 * database of the server, therefore holds the feed back; it never tears a hole in it.
 */
public final class Sequencer implements AutoCloseable {

    /** The channel on which readers hear that there is more. */
    public static final String CHANNEL = "hub_events";

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int BATCH = 1000;

    private final Database database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    public Sequencer(Database database) {
        this.database = database;
    }

    public void start() {
        thread = Thread.ofVirtual().name("event-sequencer").start(this::run);
    }

    /** Places what can be placed now, and says how many; none when another replica is at it. */
    public int placeAll() {
        int placed = 0;
        for (int batch = place(); batch > 0; batch = place()) {
            placed += batch;
        }
        return placed;
    }

    private int place() {
        return database.inTransaction(handle -> {
            boolean alone = handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtext('hub event sequencer'))")
                    .mapTo(Boolean.class)
                    .one();
            int placed = alone ? place(handle) : 0;
            if (placed > 0) {
                handle.execute("NOTIFY " + CHANNEL);
            }
            return placed;
        });
    }

    /**
     * A transaction id beyond the snapshot belongs to a row that was restored from another server, where ids had run
     * further; it is committed here, or we would not see it.
     */
    private static int place(Handle handle) {
        return handle.createQuery("""
                        WITH ready AS (
                          SELECT workspace_id, id, occurred_at, row_number() OVER (ORDER BY seq) AS place
                          FROM (
                            SELECT workspace_id, id, occurred_at, seq FROM events
                            WHERE position IS NULL
                              AND (xact < pg_snapshot_xmin(pg_current_snapshot())
                                   OR xact >= pg_snapshot_xmax(pg_current_snapshot()))
                            ORDER BY seq LIMIT :batch) AS next
                        ), counter AS (
                          UPDATE event_positions SET last = last + (SELECT count(*) FROM ready)
                          WHERE EXISTS (SELECT FROM ready)
                          RETURNING last - (SELECT count(*) FROM ready) AS base
                        ), placed AS (
                          UPDATE events SET position = counter.base + ready.place
                          FROM ready, counter
                          WHERE events.workspace_id = ready.workspace_id AND events.id = ready.id
                            AND events.occurred_at = ready.occurred_at
                          RETURNING position
                        )
                        SELECT count(*) FROM placed""").bind("batch", BATCH).mapTo(Integer.class).one();
    }

    private void run() {
        try {
            do {
                placeQuietly();
            } while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void placeQuietly() {
        try {
            placeAll();
        } catch (RuntimeException e) {
            log.warn("Events wait for their position: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
