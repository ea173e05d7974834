package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.spi.signing.Hmac;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Webhooks in the hub's own form, each durable before it is acknowledged: while reading stands still, as in a burst, beside it, in
 * turns and by as many clients, one row after the other by the database alone; then while they are read.
 */
final class InboxBench {

    static final String SECRET = "of the bench";

    private static final String PATH = "/api/v1/webhooks/order";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Whoever holds it keeps all replicas from taking anything to read. */
    private static final String CLAIMS = "hashtext('hub claim inbox')";

    private final Ground ground;
    private final Options options;
    private final Report report;

    InboxBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        ground.postgres().execute("SELECT pg_advisory_lock(" + CLAIMS + ")");
        send(options.warmUp());
        Optional<Yardstick> yardstick =
                Yardstick.prepare(ground.postgres(), ground.directory(), script(ground.postgres()));
        if (yardstick.isEmpty()) {
            report.remark(Yardstick.MISSING);
        }
        Series burst = new Series();
        Series steady = new Series();
        List<Double> yards = new ArrayList<>();
        try {
            for (int run = 0; run < options.runs(); run++) {
                burst.add(this::send);
                if (yardstick.isPresent()) {
                    yards.add(yardstick.get().run(options.orders(), options.clients()));
                }
            }
            // Reading is what the second series measures, not what the first has left to read.
            ground.postgres()
                    .execute("UPDATE hub.inbox SET state = 'ignored', next_attempt_at = NULL WHERE state = 'waiting'");
        } finally {
            ground.postgres().execute("SELECT pg_advisory_unlock(" + CLAIMS + ")");
        }
        burst.tell("inbox.stored", yards);
        report.remark("By pgbench, rows/s run by run: " + Figures.listed(yards) + ".");
        for (int run = 0; run < options.runs(); run++) {
            steady.add(this::send);
            drained();
        }
        if (options.profile()) {
            Statements statements = new Statements(ground.postgres(), ground.directory());
            report.statements("stored and read", statements.during(this::storedAndRead), options.orders());
        }
        steady.tell("inbox.stored_while_read", yards);
        report.remark("Deliveries that share a transaction, on average: "
                + ground.postgres()
                        .one(
                                "SELECT round(count(DISTINCT inbox_id)::numeric / count(DISTINCT xmin::text), 1) FROM hub.inbox_keys",
                                row -> row.getString(1)));
    }

    private void storedAndRead() throws Exception {
        send(options.orders());
        drained();
    }

    @FunctionalInterface
    private interface Sending {
        long[] send(int deliveries) throws Exception;
    }

    /** What several runs came to. */
    private final class Series {

        private final List<Double> rates = new ArrayList<>();
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();

        void add(Sending sending) throws Exception {
            long start = System.nanoTime();
            long[] took = sending.send(options.orders());
            rates.add(options.orders() * 1e9 / (System.nanoTime() - start));
            p50.add(Figures.percentile(0.5, took) / 1e6);
            p99.add(Figures.percentile(0.99, took) / 1e6);
        }

        void tell(String name, List<Double> yards) {
            if (yards.isEmpty()) {
                report.figure(name, Figures.median(rates), "deliveries/s");
            } else {
                report.figure(name, Figures.median(rates), "deliveries/s", Figures.median(yards));
            }
            report.figure(name + "_p50", Figures.median(p50), "ms");
            report.figure(name + "_p99", Figures.median(p99), "ms");
            report.remark(name + ", deliveries/s run by run: " + Figures.listed(rates) + ".");
        }
    }

    private long[] send(int deliveries) throws Exception {
        long[] took = new long[deliveries];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < options.clients(); client++) {
                clients.add(threads.submit(() -> {
                    send(next, took);
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return took;
    }

    private void send(AtomicInteger next, long[] took) throws IOException {
        try (Wire wire = new Wire(ground.hubPort())) {
            for (int number = next.getAndIncrement(); number < took.length; number = next.getAndIncrement()) {
                String id = UUID.randomUUID().toString();
                byte[] body = body(id);
                Map<String, String> headers = headers(id, body);
                long start = System.nanoTime();
                wire.post(PATH, headers, body);
                took[number] = System.nanoTime() - start;
            }
        }
    }

    /** As long as what suppliers say of an order; of one that nobody knows, so that reading it is short. */
    private static byte[] body(String id) {
        return ("{\"type\":\"order.status\",\"id\":\"" + id + "\",\"order_ref\":\"unknown-" + id
                        + "\",\"status\":\"shipped\",\"reason\":\"" + "because ".repeat(60) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(String id, byte[] body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((now + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        byte[] mac = Hmac.sha256(SECRET.getBytes(StandardCharsets.UTF_8), signed.toByteArray());
        return Map.of(
                "X-GSIS-Timestamp",
                now,
                "X-GSIS-Delivery",
                id,
                "X-GSIS-Signature",
                "v1=" + HexFormat.of().formatHex(mac));
    }

    /** Until all is read, so that each run begins alike. */
    private void drained() throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (ground.postgres()
                .one(
                        "SELECT EXISTS (SELECT FROM hub.inbox WHERE next_attempt_at IS NOT NULL)",
                        row -> row.getBoolean(1))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The inbox is not read to its end");
            }
            Ground.pause();
        }
    }

    /**
     * The rows of a delivery, as long as the hub's, into copies with the same indexes and partitions: in one statement, which is
     * the least that the database can be asked for, and a commit for each.
     */
    private static String script(Postgres postgres) throws SQLException {
        postgres.execute("""
                DROP SCHEMA IF EXISTS bench_inbox CASCADE;
                CREATE SCHEMA bench_inbox;
                CREATE SEQUENCE bench_inbox.n CACHE 100;
                CREATE TABLE bench_inbox.inbox (LIKE hub.inbox INCLUDING ALL) PARTITION BY RANGE (received_at);
                CREATE TABLE bench_inbox.inbox_default PARTITION OF bench_inbox.inbox DEFAULT;
                CREATE TABLE bench_inbox.inbox_keys (LIKE hub.inbox_keys INCLUDING ALL);""");
        String sealed = postgres.one(
                "SELECT encode(sealed, 'hex') FROM hub.inbox ORDER BY id DESC LIMIT 1", row -> row.getString(1));
        return """
                WITH n AS MATERIALIZED (SELECT nextval('bench_inbox.n')::text AS n), known AS (
                  INSERT INTO bench_inbox.inbox_keys (workspace_id, lane, key, inbox_id, received_at)
                  SELECT 'default', 'hub', kind || md5(n || kind) || md5(kind || n), 'hook_' || lpad(n, 26, '0'), now()
                  FROM n, (VALUES ('event '), ('body ')) AS kinds (kind)
                  ON CONFLICT DO NOTHING)
                INSERT INTO bench_inbox.inbox (workspace_id, id, received_at, lane, kind, verdict, size, sealed, state,
                  next_attempt_at)
                SELECT 'default', 'hook_' || lpad(n, 26, '0'), now(), 'hub', 'order', 'signed', 640, decode('SEALED', 'hex'),
                  'waiting', now()
                FROM n
                """.replace("SEALED", sealed).replace("\n", " ") + ";\n";
    }
}
