package com.citadelbuy.supplierhub.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** The months that history is kept in: made ahead, and dropped whole when they are old enough. */
public final class HistoryMonths {

    private static final List<String> MADE =
            List.of("events", "exchanges", "inbox", "order_timeline", "price_history", "stock_history");

    /** Beside events. Exchanges and what came in by webhook go sooner, and an order's timeline stays as long as the order. */
    private static final List<String> DROPPED = List.of("price_history", "stock_history");

    /** Whoever reads events comes back within this. */
    private static final Duration LEAST = Duration.ofDays(31);

    private final Database database;
    private final int kept;
    private final InstantSource clock;

    /** @param kept how many months history is kept; nought for ever */
    public HistoryMonths(Database database, int kept, InstantSource clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** Makes this month and the three that come, and drops those that are too old. */
    public void turn() {
        Instant now = clock.instant();
        MADE.forEach(table -> month("SELECT ensure_month_partitions(:table, :at, 3)", table, now));
        if (kept > 0) {
            Instant oldest = oldestKept(now);
            DROPPED.forEach(table -> month("SELECT drop_months_before(:table, :at)", table, oldest));
            database.useHandle(handle -> handle.createQuery("SELECT drop_events_before(:at)")
                    .bind("at", oldest)
                    .mapTo(Integer.class)
                    .one());
        }
    }

    private Instant oldestKept(Instant now) {
        Instant byMonths = now.atOffset(ZoneOffset.UTC).minusMonths(kept).toInstant();
        Instant least = now.minus(LEAST);
        return byMonths.isBefore(least) ? byMonths : least;
    }

    private void month(String sql, String table, Instant at) {
        database.useHandle(handle -> handle.createQuery(sql)
                .bind("table", table)
                .bind("at", at)
                .mapTo(Integer.class)
                .one());
    }
}
