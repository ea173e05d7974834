package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long an event takes to whoever wants to know of it while orders come at an even pace, and what an endpoint loses of its rate
 * to one that never answers.
 */
final class DeliveriesBench {

    private static final int ENDPOINTS = 2;
    private static final int PARALLEL = 8;

    /** 36,000 an hour. What is measured is how long an event takes while much happens, not how a queue grows that never ends. */
    private static final int ORDERS_A_SECOND = 10;

    /** The pace sets how long a run takes, so that fewer orders have to do. */
    private static final int SHARE = 5;

    private static final String PATH = "/api/v1/event-endpoints";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Ground ground;
    private final Options options;
    private final Report report;

    DeliveriesBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Account account = ground.account(BenchParts.HEALTHY);
        new Load(ground.hubPort(), account).warmUp(ground, options);
        try (HookReceiver receiver = HookReceiver.open()) {
            firstDeliveries(account, receiver);
            beside(account, receiver);
        }
    }

    private void firstDeliveries(Account account, HookReceiver receiver) throws Exception {
        List<String> endpoints = new ArrayList<>();
        for (int number = 0; number < ENDPOINTS; number++) {
            endpoints.add(endpoint(receiver.live(), "order.*"));
        }
        int orders = Math.max(1, options.orders() / SHARE);
        paced(account, receiver, orders);
        List<Double> p50 = new ArrayList<>();
        List<Double> p95 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
            long[] waits = paced(account, receiver, orders);
            p50.add(Figures.percentile(0.5, waits) / 1e6);
            p95.add(Figures.percentile(0.95, waits) / 1e6);
            p99.add(Figures.percentile(0.99, waits) / 1e6);
        }
        report.figure("deliveries.first_p50", Figures.median(p50), "ms");
        report.figure("deliveries.first_p95", Figures.median(p95), "ms");
        report.figure("deliveries.first_p99", Figures.median(p99), "ms");
        report.remark("Milliseconds to the first delivery, p95 run by run: " + Figures.listed(p95) + ".");
        for (String endpoint : endpoints) {
            toggle(endpoint, "disable");
        }
    }

    private long[] paced(Account account, HookReceiver receiver, int orders) throws Exception {
        receiver.anew();
        long start = System.nanoTime();
        Load load = new Load(ground.hubPort(), account);
        Run run = Run.of(ground, account, orders, () -> load.paced(orders, options.clients(), ORDERS_A_SECOND));
        drained();
        report.remark(String.format(
                Locale.ROOT,
                "%d orders at %d a second, placed at %.0f a second: %d deliveries to %d endpoints, %.0f a second.",
                orders,
                ORDERS_A_SECOND,
                run.perSecond(),
                receiver.heard(),
                ENDPOINTS,
                receiver.heard() * 1e9 / (System.nanoTime() - start)));
        return receiver.waits();
    }

    private void beside(Account account, HookReceiver receiver) throws Exception {
        String live = endpoint(receiver.live(), "order.accepted");
        String dead = endpoint(receiver.dead(), "order.accepted");
        toggle(live, "disable");
        toggle(dead, "disable");
        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        backlog(account, receiver, live);
        for (int run = 0; run < options.runs(); run++) {
            // By turns, for a hub gets faster as it warms up and slower as its tables grow.
            if (run % 2 == 0) {
                alone.add(backlog(account, receiver, live));
                beside.add(backlogBeside(account, receiver, live, dead));
            } else {
                beside.add(backlogBeside(account, receiver, live, dead));
                alone.add(backlog(account, receiver, live));
            }
        }
        report.remark("Deliveries a second alone: " + Figures.listed(alone) + "; beside: " + Figures.listed(beside)
                + "; left unanswered: " + receiver.unanswered() + ".");
        List<Double> ratios = IntStream.range(0, options.runs())
                .mapToObj(run -> beside.get(run) / alone.get(run))
                .toList();
        report.figure(
                "deliveries.dead_endpoint",
                Figures.median(beside),
                "deliveries/s",
                Figures.median(alone),
                Figures.median(ratios));
    }

    private double backlog(Account account, HookReceiver receiver, String live) throws Exception {
        happen(account);
        return drain(receiver, live);
    }

    private double backlogBeside(Account account, HookReceiver receiver, String live, String dead) throws Exception {
        happen(account);
        int before = receiver.unanswered();
        toggle(dead, "enable");
        await(() -> receiver.unanswered() > before);
        double rate = drain(receiver, live);
        toggle(dead, "disable");
        return rate;
    }

    /** As many events as orders, while nobody may be told of them; and what that made the database write is written. */
    private void happen(Account account) throws Exception {
        Load load = new Load(ground.hubPort(), account);
        Run.of(ground, account, options.orders(), () -> load.byTheBatch(options.orders()));
        ground.postgres().execute("CHECKPOINT");
    }

    private double drain(HookReceiver receiver, String live) throws Exception {
        receiver.anew();
        long start = System.nanoTime();
        toggle(live, "enable");
        await(() -> receiver.heard() >= options.orders());
        double rate = options.orders() * 1e9 / (receiver.last() - start);
        drained(live);
        toggle(live, "disable");
        return rate;
    }

    private String endpoint(String url, String types) throws IOException {
        String body = Json.write(Map.of("url", url, "event_types", List.of(types), "parallel", PARALLEL));
        return Json.mapper().readTree(post(PATH, body)).at("/endpoint/id").asString();
    }

    private void toggle(String endpoint, String how) throws IOException {
        post(PATH + "/" + endpoint + "/" + how, "");
    }

    private String post(String path, String body) throws IOException {
        try (Wire wire = new Wire(ground.hubPort())) {
            return wire.post(path, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Until everyone who may be told was told of everything. */
    private void drained() throws Exception {
        await(() -> none("SELECT EXISTS (SELECT FROM hub.events WHERE position IS NULL)")
                && none("SELECT EXISTS (SELECT FROM hub.event_endpoints, hub.event_positions"
                        + " WHERE status = 'enabled' AND position < last)")
                && none("SELECT EXISTS (SELECT FROM hub.event_deliveries WHERE next_attempt_at IS NOT NULL)"));
    }

    private void drained(String endpoint) throws Exception {
        await(() -> none("SELECT EXISTS (SELECT FROM hub.event_deliveries WHERE status = 'pending' AND endpoint_id = '"
                + endpoint + "')"));
    }

    private boolean none(String query) throws SQLException {
        return !ground.postgres().one(query, row -> row.getBoolean(1));
    }

    /** What is waited for. */
    @FunctionalInterface
    private interface State {
        boolean holds() throws SQLException;
    }

    private static void await(State state) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!state.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all was delivered");
            }
            Ground.pause();
        }
    }
}
