package com.citadelbuy.supplierhub.server.bench;

import java.util.Arrays;
import java.util.Optional;

/** The program: measures, and says what it measured. */
final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Optional<Options> options = Options.of(Arrays.asList(args));
        if (options.isEmpty()) {
            System.err.println(Options.USAGE);
            System.exit(2);
        }
        Report report = new Report(System.out);
        report.remark(Machine.described());
        try (Ground ground = Ground.prepare(options.get().profile())) {
            report.remark("The database: PostgreSQL " + ground.postgres().setting("server_version") + ", fsync "
                    + ground.postgres().setting("fsync") + ", synchronous_commit "
                    + ground.postgres().setting("synchronous_commit") + ". The hub: -Xmx512m.");
            if (options.get().wants("orders")) {
                new OrdersBench(ground, options.get(), report).run();
            }
            if (options.get().wants("products")) {
                new ProductsBench(ground, options.get(), report).run();
            }
            if (options.get().wants("upsert")) {
                new UpsertBench(ground, options.get(), report).run();
            }
            if (options.get().wants("path")) {
                new PathBench(ground, options.get(), report).run();
            }
            if (options.get().wants("budget")) {
                new BudgetBench(ground, report).run();
            }
            if (options.get().wants("inbox")) {
                new InboxBench(ground, options.get(), report).run();
            }
            if (options.get().wants("deliveries")) {
                new DeliveriesBench(ground, options.get(), report).run();
            }
            if (options.get().wants("dead-account")) {
                new DeadAccountBench(ground, options.get(), report).run();
            }
        }
    }
}
