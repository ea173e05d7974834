package com.citadelbuy.supplierhub.server.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Orders of one account that our database says the supplier has taken.
 *
 * @param last when the last of them was recorded
 * @param p50 milliseconds from the order's acceptance by us to the record of its acceptance by the supplier
 */
record Placed(int count, Instant last, double p50, double p99) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String WAITING = """
            SELECT count(*) FROM hub.supplier_orders WHERE connection_id = ? AND next_attempt_at IS NOT NULL""";

    private static final String WRITTEN = """
            SELECT count(*) FROM hub.supplier_orders WHERE connection_id = ? AND created_at >= ?""";

    private static final String RECORDED = """
            SELECT count(*) AS count, max(at) AS last,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY wait) AS p50,
              percentile_cont(0.99) WITHIN GROUP (ORDER BY wait) AS p99
            FROM (
              SELECT fact.at, extract(epoch FROM fact.at - part.created_at) * 1000 AS wait
              FROM hub.supplier_orders part JOIN hub.order_timeline fact USING (workspace_id, order_id)
              WHERE part.connection_id = ? AND part.created_at >= ? AND fact.fact = 'accepted'
            ) AS waits""";

    /** Waits until all are; what is not after that was refused or lost, and the bench is worth nothing. */
    static Placed await(Postgres postgres, Account account, Instant since, int orders) throws SQLException {
        Instant end = since.plus(PATIENCE);
        Timestamp start = Timestamp.from(since);
        while (Instant.now().isBefore(end)
                && (count(postgres, WAITING, account.connectionId()) > 0
                        || count(postgres, WRITTEN, account.connectionId(), start) < orders)) {
            Ground.pause();
        }
        Placed placed = postgres.one(
                RECORDED,
                row -> new Placed(
                        row.getInt("count"),
                        row.getTimestamp("last").toInstant(),
                        row.getDouble("p50"),
                        row.getDouble("p99")),
                account.connectionId(),
                start);
        if (placed.count != orders) {
            throw new IllegalStateException("Of " + orders + " orders " + placed.count + " were placed");
        }
        return placed;
    }

    double perSecond(Instant since) {
        return count / (Duration.between(since, last).toNanos() / 1e9);
    }

    private static int count(Postgres postgres, String sql, Object... values) throws SQLException {
        return postgres.one(sql, row -> row.getInt(1), values);
    }
}
