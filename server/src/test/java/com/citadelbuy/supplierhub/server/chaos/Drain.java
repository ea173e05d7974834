package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.pipeline.Pause;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Waits until the hub has done all it can do by itself. */
final class Drain {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS_A_LINE = 10;
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration CALM_PATIENCE = Duration.ofSeconds(15);

    private static final String LEFT = """
            SELECT count(*) FILTER (WHERE coalesce(next_attempt_at, now()) < now() + make_interval(secs => %d)),
              count(*), coalesce(string_agg(DISTINCT state, ' '), '')
            FROM supplier_orders
            WHERE state IN ('queued', 'sending', 'outcome_unknown', 'created', 'confirming', 'paying')
            """;
    private static final String RESTLESS = """
            SELECT (SELECT count(*) FROM events WHERE position IS NULL)
              + (SELECT count(*) FROM order_timeline WHERE at > now() - interval '%d seconds')
            """;
    private static final String UNPLACED = "SELECT count(*) FROM events WHERE position IS NULL";

    private static final String UNREAD = "SELECT count(*) FROM inbox WHERE state = 'waiting'";

    /** How many events the receiver is still to be told of, at most; beside it how far the log goes. */
    private static final String UNTOLD = """
            SELECT (SELECT count(*) FROM event_deliveries WHERE status = 'pending')
                + (SELECT coalesce(sum(greatest(log.last - position, 0)), 0) FROM event_endpoints),
              log.last
            FROM event_positions AS log
            """;

    /**
     * Who fails twice waits for five minutes, and an attempt that died with its replica is a failure. That such rows are there
     * and are gone on with is to be seen here, not how long the hub waits before.
     */
    private static final String HURRY = """
            UPDATE event_deliveries SET next_attempt_at = now()
            WHERE status = 'pending' AND next_attempt_at > now() AND lease_until IS NULL
            """;

    /** The same of orders that were put off a few times. What was never enqueued is left where it is. */
    private static final String HURRY_ORDERS = """
            UPDATE supplier_orders SET next_attempt_at = now()
            WHERE state = 'queued' AND lease_owner IS NULL
              AND next_attempt_at BETWEEN now() + interval '20 seconds' AND now() + interval '10 minutes'
            """;

    private record Left(long hopeful, long all, String states) {}

    private final HubDatabase database;
    private final InstantSource clock;
    private final Pause pause;
    private final Consumer<String> progress;

    Drain(HubDatabase database, InstantSource clock, Pause pause, Consumer<String> progress) {
        this.database = database;
        this.clock = clock;
        this.pause = pause;
        this.progress = progress;
    }

    /** Ends when nothing is left to do, when what is left is nobody's next task, or when patience ends. */
    void await(Duration patience) throws InterruptedException, SQLException {
        Instant end = clock.instant().plus(patience);
        for (int i = 0; clock.instant().isBefore(end); i++) {
            Left left = left(Duration.between(clock.instant(), end));
            if (left.all() == 0 || left.hopeful() == 0 && i > POLLS_A_LINE) {
                break;
            }
            if (i % POLLS_A_LINE == 0) {
                database.execute(HURRY_ORDERS);
                progress.accept("draining: " + left.all() + " left (" + left.states() + ")");
            }
            pause.sleep(POLL);
        }
        Duration calm = patience.compareTo(CALM_PATIENCE) < 0 ? patience : CALM_PATIENCE;
        until(RESTLESS.formatted(CALM.toSeconds()), calm);
        until(UNPLACED, calm);
    }

    /** Ends when what suppliers sent is read, or when patience ends. */
    void awaitReading(Duration patience) throws InterruptedException, SQLException {
        until(UNREAD, patience);
    }

    /**
     * Ends when the receiver has been told of everything, or when it has not got nearer to that for as long as patience lasts: how
     * much it takes at once is the receiver's affair, which asks for rests.
     *
     * @return the position up to which that is so, or ought to be
     */
    long awaitTelling(Duration patience) throws InterruptedException, SQLException {
        Instant nearer = clock.instant();
        long[] left = untold();
        long least = left[0];
        for (int i = 0; left[0] > 0 && clock.instant().isBefore(nearer.plus(patience)); i++) {
            if (i % POLLS_A_LINE == 0) {
                database.execute(HURRY);
                progress.accept("telling: " + left[0] + " events left");
            }
            pause.sleep(POLL);
            left = untold();
            if (left[0] < least) {
                least = left[0];
                nearer = clock.instant();
            }
        }
        return left[1];
    }

    private long[] untold() throws SQLException {
        return database.query(UNTOLD, row -> new long[] {row.getLong(1), row.getLong(2)})
                .getFirst();
    }

    private void until(String count, Duration patience) throws InterruptedException, SQLException {
        Instant end = clock.instant().plus(patience);
        while (clock.instant().isBefore(end)
                && database.query(count, row -> row.getLong(1)).getFirst() > 0) {
            pause.sleep(POLL);
        }
    }

    /** What has no time of its own is woken by the sweep within a minute, and counts as hopeful until then. */
    private Left left(Duration patience) throws SQLException {
        List<Left> found = database.query(
                LEFT.formatted(patience.toSeconds()),
                row -> new Left(row.getLong(1), row.getLong(2), row.getString(3)));
        return found.getFirst();
    }
}
