package com.citadelbuy.supplierhub.server.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a healthy account loses while another one's supplier takes every request and answers none. */
final class DeadAccountBench {

    /** Takes the silent account's orders out of the way, and waits for nobody: those being sent settle by themselves. */
    private static final String PUT_AWAY = """
            UPDATE hub.supplier_orders SET state = 'cancelled', next_attempt_at = NULL, lease_owner = NULL,
              lease_until = NULL, fencing = fencing + 1
            WHERE connection_id = '%s' AND state <> 'cancelled'""";

    private final Ground ground;
    private final Options options;
    private final Report report;

    DeadAccountBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Account healthy = ground.account(BenchParts.HEALTHY);
        Account silent = ground.account(BenchParts.SILENT);
        ground.silence(BenchParts.SILENT);
        new Load(ground.hubPort(), healthy).warmUp(ground, options);
        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
            // By turns, for a hub gets faster as it warms up and slower as its tables grow.
            if (run % 2 == 0) {
                alone.add(healthy(healthy));
                beside.add(beside(healthy, silent));
            } else {
                beside.add(beside(healthy, silent));
                alone.add(healthy(healthy));
            }
        }
        report.remark("Orders a second alone: " + Figures.listed(alone) + "; beside: " + Figures.listed(beside) + ".");
        List<Double> ratios = IntStream.range(0, options.runs())
                .mapToObj(run -> beside.get(run) / alone.get(run))
                .toList();
        report.figure(
                "dead-account", Figures.median(beside), "orders/s", Figures.median(alone), Figures.median(ratios));
        if (options.profile()) {
            count(healthy, silent);
        }
    }

    private void count(Account healthy, Account silent) throws Exception {
        Statements statements = new Statements(ground.postgres(), ground.directory());
        report.statements("alone", statements.during(() -> healthy(healthy)), options.orders());
        report.statements("beside", statements.during(() -> beside(healthy, silent)), options.orders());
    }

    private double beside(Account healthy, Account silent) throws Exception {
        new Load(ground.hubPort(), silent).oneByOne(options.silent(), options.clients());
        double rate = healthy(healthy);
        report.remark("The silent account's orders by then: " + states(silent));
        putAway(silent);
        return rate;
    }

    private double healthy(Account account) throws Exception {
        settle();
        Load load = new Load(ground.hubPort(), account);
        return Run.of(ground, account, options.orders(), () -> load.oneByOne(options.orders(), options.clients()))
                .perSecond();
    }

    private String states(Account account) throws SQLException {
        return ground.postgres().one("""
                SELECT string_agg(state || ' ' || count, ', ' ORDER BY state) FROM (
                  SELECT state, count(*) AS count FROM hub.supplier_orders WHERE connection_id = ? GROUP BY state
                ) AS states""", row -> row.getString(1), account.connectionId());
    }

    private void putAway(Account account) throws SQLException {
        ground.postgres().execute(PUT_AWAY.formatted(account.connectionId()));
    }

    /** What was written before is not to be paid for by what is measured, whether orders were put in before it or not. */
    private void settle() throws SQLException {
        ground.postgres().execute("CHECKPOINT");
        for (long end = System.nanoTime() + Ground.REQUEST_TIMEOUT.toNanos(); System.nanoTime() < end; ) {
            Ground.pause();
        }
    }
}
