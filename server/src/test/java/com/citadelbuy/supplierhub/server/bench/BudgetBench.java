package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.pipeline.Limiter;
import com.citadelbuy.supplierhub.server.budget.SharedLimiter;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much of a limited account is used in a simulated day, by one replica and by two, and how often it was too much. */
final class BudgetBench {

    private static final int TAKES = 2_000;

    private final Ground ground;
    private final Report report;

    BudgetBench(Ground ground, Report report) {
        this.ground = ground;
        this.report = report;
    }

    void run() {
        report.remark(
                "A day of an account with 50,000 points a day and a request a second, its budgets in the database."
                        + " Points count over the whole day, requests over its last hour, when there is work for all of them.");
        for (int replicas = 1; replicas <= 2; replicas++) {
            run(replicas);
        }
    }

    private void run(int count) {
        ManualClock clock = ManualClock.start();
        List<Database> databases = new ArrayList<>();
        try {
            List<Limiter> replicas = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Database database =
                        Database.open(DatabaseUrl.parse(ground.postgres().environmentForm()), 2);
                databases.add(database);
                replicas.add(SharedLimiter.by(clock, database));
            }
            BudgetDay.Used used =
                    new BudgetDay(clock, replicas, "bench_" + count).live(Duration.ofDays(1), Duration.ofHours(1));
            String which = count + (count == 1 ? "_replica" : "_replicas");
            report.figure("budget_points_" + which, 100 * used.points(), "percent", 100);
            report.figure("budget_requests_" + which, 100 * used.requests(), "percent", 100);
            report.figure("budget_refused_" + which, used.refused(), "refusals");
            report.figure("budget_take_" + which, micros(replicas, clock), "microseconds");
        } finally {
            databases.forEach(Database::close);
        }
    }

    /** What asking costs a call to a supplier: three budgets, taken in turn by all replicas. */
    private static double micros(List<Limiter> replicas, ManualClock clock) {
        List<Limiter.Draw> draws = List.of(
                new Limiter.Draw("take_" + replicas.size() + "/account", TAKES, Duration.ofMinutes(1), 1),
                new Limiter.Draw("take_" + replicas.size() + "/address", 2 * TAKES, Duration.ofMinutes(1), 1),
                new Limiter.Draw("take_" + replicas.size() + "/points", 50_000, Duration.ofDays(1), 10));
        clock.advance(Duration.ofDays(1));
        long start = System.nanoTime();
        for (int i = 0; i < TAKES; i++) {
            clock.advance(Duration.ofMillis(20));
            if (!replicas.get(i % replicas.size()).take(draws).isZero()) {
                throw new IllegalStateException("There was enough for all");
            }
        }
        return (System.nanoTime() - start) / 1e3 / TAKES;
    }
}
