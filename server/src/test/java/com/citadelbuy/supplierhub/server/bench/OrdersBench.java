package com.citadelbuy.supplierhub.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Durable orders from end to end: accepted by the API, placed at the supplier, recorded as placed; and beside it, in the
 * same minutes, the same writes by the database alone.
 */
final class OrdersBench {

    private final Ground ground;
    private final Options options;
    private final Report report;

    OrdersBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Account account = ground.account(BenchParts.HEALTHY);
        Load load = new Load(ground.hubPort(), account);
        load.warmUp(ground, options);
        Optional<Yardstick> yardstick = Yardstick.prepare(ground.postgres(), ground.directory());
        if (yardstick.isEmpty()) {
            report.remark(Yardstick.MISSING);
        }
        List<Run> singles = new ArrayList<>();
        List<Run> batches = new ArrayList<>();
        List<Double> yards = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
            singles.add(single(account, load));
            if (yardstick.isPresent()) {
                yards.add(yardstick.get().run(options.orders()));
            }
            batches.add(batch(account, load));
        }
        if (load.again() > 0) {
            report.remark("Calls that had to be made once more: " + load.again() + ".");
        }
        tell("orders.single", singles, yards);
        tell("orders.bulk", batches, yards);
        if (options.profile()) {
            Statements statements = new Statements(ground.postgres(), ground.directory());
            report.statements("one by one", statements.during(() -> single(account, load)), options.orders());
            report.statements("by the batch", statements.during(() -> batch(account, load)), options.orders());
            report.remark("The hub's recording: " + ground.directory().resolve("hub.jfr"));
        }
    }

    private Run single(Account account, Load load) throws Exception {
        return Run.of(ground, account, options.orders(), () -> load.oneByOne(options.orders(), options.clients()));
    }

    private Run batch(Account account, Load load) throws Exception {
        return Run.of(ground, account, options.orders(), () -> load.byTheBatch(options.orders()));
    }

    private void tell(String name, List<Run> runs, List<Double> yards) {
        double rate = median(runs, Run::perSecond);
        if (yards.isEmpty()) {
            report.figure(name, rate, "orders/s");
        } else {
            report.figure(name, rate, "orders/s", Figures.median(yards));
        }
        report.figure(name + ".call_p50", median(runs, run -> run.callMillis(0.5)), "ms");
        report.figure(name + ".call_p99", median(runs, run -> run.callMillis(0.99)), "ms");
        report.figure(name + ".recorded_p50", median(runs, run -> run.placed().p50()), "ms");
        report.figure(name + ".recorded_p99", median(runs, run -> run.placed().p99()), "ms");
        report.figure(name + ".transactions", median(runs, Run::transactions), "per_order");
        report.remark("Processor time for each order of the last run: "
                + runs.getLast().cpu().each(options.orders()) + ".");
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Figures.median(runs.stream().map(figure::applyAsDouble).toList());
    }
}
