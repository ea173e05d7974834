package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.catalog.BenchWriter;
import com.citadelbuy.supplierhub.server.catalog.PageOutcome;
import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Writing many products with variants and stock, all new, all changed, all as they were; and beside it, in the same minutes,
 * the same rows by the database alone. Making the readings is not counted.
 */
final class UpsertBench {

    private static final int PAGE = 5_000;

    /** Rows a second of each kind. */
    private record Rates(double fresh, double changed, double unchanged) {}

    private final Ground ground;
    private final Report report;
    private final int products;
    private final int runs;
    private final boolean profile;

    UpsertBench(Ground ground, Options options, Report report) {
        this.ground = ground;
        this.report = report;
        this.products = options.products(200_000);
        this.runs = options.runs();
        this.profile = options.profile();
    }

    void run() throws Exception {
        Connection connection = connection(ground.account(BenchParts.HEALTHY).connectionId());
        Optional<CopyYard> yard = CopyYard.find(ground.postgres(), ground.directory());
        if (yard.isEmpty()) {
            report.remark(Programs.missing("psql"));
        }
        ground.postgres().execute("SET search_path = hub");
        try (Database database =
                Database.open(DatabaseUrl.parse(ground.postgres().environmentForm()), 2)) {
            BenchWriter writer = new BenchWriter(
                    database, connection, new Ids(InstantSource.system(), new SecureRandom()), InstantSource.system());
            CopyYard.empty(ground.postgres());
            pass(writer, 0, PageOutcome::created);
            if (yard.isPresent()) {
                yard.get().keep();
                report.remark("Rows of a run of new products: " + yard.get().counted() + ".");
            }
            measure(writer, yard);
            if (profile) {
                profile(writer);
            }
        } finally {
            if (yard.isPresent()) {
                yard.get().erase();
            }
        }
    }

    private void profile(BenchWriter writer) throws Exception {
        Statements statements = new Statements(ground.postgres(), ground.directory());
        CopyYard.empty(ground.postgres());
        report.statements("all new", statements.during(() -> pass(writer, 0, PageOutcome::created)), products);
        report.statements("all changed", statements.during(() -> pass(writer, 1, PageOutcome::changed)), products);
    }

    private void measure(BenchWriter writer, Optional<CopyYard> yard) throws Exception {
        List<Rates> rates = new ArrayList<>();
        List<Double> yards = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            if (run % 2 == 0) {
                rates.add(rates(writer));
            }
            if (yard.isPresent()) {
                CopyYard.empty(ground.postgres());
                yards.add(rate(yard.get().fill()));
            }
            if (run % 2 == 1) {
                rates.add(rates(writer));
            }
        }
        double fresh = median(rates, Rates::fresh);
        tell("upsert.new", fresh, yards);
        tell("upsert.changed", median(rates, Rates::changed), yards);
        tell("upsert.unchanged", median(rates, Rates::unchanged), yards);
        report.figure("upsert.unchanged_to_new", median(rates, Rates::unchanged), "rows/s", fresh);
    }

    private void tell(String name, double rate, List<Double> yards) {
        if (yards.isEmpty()) {
            report.figure(name, rate, "rows/s");
        } else {
            report.figure(name, rate, "rows/s", Figures.median(yards));
        }
    }

    private static double median(List<Rates> rates, java.util.function.Function<Rates, Double> which) {
        return Figures.median(rates.stream().map(which).toList());
    }

    private Rates rates(BenchWriter writer) throws Exception {
        CopyYard.empty(ground.postgres());
        double fresh = rate(pass(writer, 0, PageOutcome::created));
        ground.postgres().execute("CHECKPOINT");
        double changed = rate(pass(writer, 1, PageOutcome::changed));
        ground.postgres().execute("CHECKPOINT");
        double unchanged = rate(pass(writer, 1, PageOutcome::unchanged));
        report.remark(String.format(
                java.util.Locale.ROOT,
                "A run: new %.0f, changed %.0f, unchanged %.0f rows a second.",
                fresh,
                changed,
                unchanged));
        return new Rates(fresh, changed, unchanged);
    }

    /** Writes all of an edition; how many seconds that took. */
    private double pass(BenchWriter writer, int edition, ToIntFunction<PageOutcome> wanted) {
        long nanos = 0;
        int counted = 0;
        for (int from = 0; from < products; from += PAGE) {
            List<ProductReading> page = Shelf.page(from, Math.min(PAGE, products - from), edition);
            long start = System.nanoTime();
            counted += wanted.applyAsInt(writer.write(page));
            nanos += System.nanoTime() - start;
        }
        if (counted != products) {
            throw new IllegalStateException("Of " + products + " products " + counted + " came out as expected");
        }
        return nanos / 1e9;
    }

    private double rate(double seconds) {
        return products * (double) Shelf.ROWS / seconds;
    }

    /** As much of it as a writer looks at. */
    private static Connection connection(String id) {
        return new Connection(
                "default",
                id,
                BenchParts.HEALTHY,
                "bench",
                Environment.LIVE,
                Connection.Status.ACTIVE,
                null,
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
