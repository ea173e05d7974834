package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.catalog.PageOutcome;
import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.orders.OrdersFeature;
import com.citadelbuy.supplierhub.server.orders.Pace;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sync.ProductReader.Gathered;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.sync.plan.LookStore;
import com.citadelbuy.supplierhub.server.sync.plan.Pick;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ends a step: what was read, the run's place and counts, and when it goes on, in one transaction under its lease. */
final class StepWriter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** How often a run counts the looks it waits for; the last one wakes it. */
    private static final Duration LOOKS = Duration.ofSeconds(5);

    private static final String ASKED = "asked";

    private final Database database;
    private final Products products;
    private final Removals removals;
    private final RunLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(SyncWork.QUEUE);
    private final Claim watches = new Claim(OrdersFeature.WATCHES);

    StepWriter(Database database, Products products, Removals removals, RunLog log, Ids ids, InstantSource clock) {
        this.database = database;
        this.products = products;
        this.removals = removals;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Does the rest of a step with the run as it is now: paused meanwhile it keeps what was read and stands still; cancelled
     * meanwhile nothing is kept.
     *
     * @param step answers when to go on, or null where there is nothing left to do
     */
    void settle(Lease lease, BiFunction<Handle, SyncRun, @Nullable Instant> step) {
        database.useTransaction(tx -> {
            Optional<SyncRun> locked = RunStore.lock(tx, lease);
            if (locked.isEmpty()) {
                return;
            }
            SyncRun run = locked.get();
            @Nullable Instant next = run.state().over() ? null : step.apply(tx, run);
            claim.settle(tx, lease, run.state() == State.RUNNING ? next : null);
        });
    }

    /** @param asked when the supplier was asked at the earliest; what it told of since then may be missing in what was read */
    void write(Lease lease, Connection connection, Gathered gathered, Instant asked) {
        settle(lease, (tx, run) -> {
            RunCounts counts = run.lane() == Lane.STOCK
                    ? stock(tx, connection, run, gathered.readings(), asked)
                    : content(tx, connection, run, gathered.readings(), asked);
            letters(tx, run, gathered.readings());
            List<String> told = toldOf(gathered.readings());
            products.asked(tx, connection, told, asked, run.lane() == Lane.STOCK ? null : asked);
            LookStore.looked(tx, connection, lookedAtInVain(run, gathered.readings()), clock.instant());
            Target last = gathered.readings().getLast().target();
            Progress progress = run.progress().at(run.itemised() ? null : last.place(), counts);
            @Nullable Failure stopped = gathered.stopped();
            if (stopped == null) {
                RunStore.save(tx, run.with(progress));
                return clock.instant();
            }
            Problem problem = Problem.of(stopped);
            RunStore.save(tx, run.with(progress.troubled(problem.code(), problem.detail())));
            return stopped.kind().retryable() ? clock.instant().plus(wait(stopped, 0)) : clock.instant();
        });
    }

    /** The run cannot look at everything: what it looks at is chosen and stays so, whoever goes on with it. */
    void choose(Lease lease, Function<Handle, List<Pick>> pick) {
        settle(lease, (tx, run) -> {
            if (run.mayPick()) {
                List<Pick> picks = pick.apply(tx);
                PickStore.put(tx, run, picks);
                RunCounts fewer = RunCounts.ofTotal(picks.size() - run.counts().total());
                RunStore.save(tx, run.picking().with(run.progress().at(null, fewer)));
            }
            return clock.instant();
        });
    }

    /** Whose stock was told, with it or by itself. */
    private static List<String> toldOf(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading instanceof Reading.Levels
                        || reading instanceof Reading.Content(Target _, ProductReading product)
                                && product.stock().isPresent())
                .map(reading -> reading.target().supplierProductId())
                .toList();
    }

    /** Whose stock was asked for and not told: it is not their turn again at once. */
    private static List<String> lookedAtInVain(SyncRun run, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> run.lane() == Lane.STOCK && !(reading instanceof Reading.Levels))
                .map(reading -> reading.target().supplierProductId())
                .toList();
    }

    /** There is nothing left to read. Paused meanwhile it ends when it goes on. */
    void finish(Lease lease, Connection connection) {
        settle(lease, (tx, run) -> {
            if (run.state() == State.RUNNING) {
                PickStore.forget(tx, run);
                log.succeeded(tx, run.lane() == Lane.CONTENT && !run.itemised() ? removed(tx, connection, run) : run);
            }
            return null;
        });
    }

    void fail(Lease lease, Problem problem) {
        settle(lease, (tx, run) -> {
            log.failed(tx, run, problem);
            return null;
        });
    }

    /** The supplier asks to wait, or is not there; the run loses nothing. */
    void await(Lease lease, Failure failure) {
        settle(lease, (tx, run) -> {
            Problem problem = Problem.of(failure);
            RunStore.save(tx, run.with(run.progress().troubled(problem.code(), problem.detail())));
            return clock.instant().plus(wait(failure, run.progress().waits()));
        });
    }

    /** Has each open order looked at, and ends when all of them were; what looks at them counts what it found. */
    void orders(Lease lease) {
        settle(lease, (tx, run) -> {
            SyncRun asked = run.progress().place() == null ? asked(tx, run) : run;
            OrderLookStore.letGo(tx, asked);
            OrderLookStore.Tally tally = OrderLookStore.tally(tx, asked);
            SyncRun counted = asked.with(asked.progress().at(ASKED, tally.beyond(asked.counts())));
            if (run.state() == State.RUNNING && tally.waiting() == 0) {
                log.succeeded(tx, counted);
                return null;
            }
            RunStore.save(tx, counted);
            return clock.instant().plus(LOOKS);
        });
    }

    private SyncRun asked(Handle tx, SyncRun run) {
        int count = OrderLookStore.ask(tx, run, run.lane() == Lane.TRACKING, clock.instant());
        watches.wake(tx);
        return run.with(run.progress().at(ASKED, RunCounts.ofTotal(count)));
    }

    private static Duration wait(Failure failure, int waits) {
        @Nullable Duration told = failure.retryAfter();
        if (told == null) {
            return Pace.rung(waits);
        }
        return told.compareTo(SHORTEST) < 0 ? SHORTEST : told;
    }

    private SyncRun removed(Handle tx, Connection connection, SyncRun run) {
        boolean whole = run.progress().complete() && run.counts().failed() == 0;
        int removed = switch (removals.end(tx, connection, run.id(), whole)) {
            case Removals.Verdict.Nothing _, Removals.Verdict.Quarantined _ -> 0;
            case Removals.Verdict.Removed(int count) -> count;
        };
        return run.with(run.progress().at(run.progress().place(), RunCounts.ofRemoved(removed)));
    }

    private RunCounts content(Handle tx, Connection connection, SyncRun run, List<Reading> readings, Instant asked) {
        List<ProductReading> read = new ArrayList<>();
        List<Reading> missing = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Content(Target _, ProductReading product) -> read.add(product);
                case Reading.Missing gone -> missing.add(gone);
                default -> {}
            }
        }
        PageOutcome outcome = products.applyAll(tx, connection, read, run.autoSync(), asked);
        if (run.lane() == Lane.CONTENT && !run.itemised()) {
            missing.forEach(each ->
                    removals.missing(tx, connection, run.id(), each.target().supplierProductId()));
        }
        items(tx, run, readings, outcome);
        return counts(run, outcome, readings);
    }

    private RunCounts stock(Handle tx, Connection connection, SyncRun run, List<Reading> readings, Instant asked) {
        Map<String, List<InventoryLevel>> read = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Levels(Target target, List<InventoryLevel> levels)) {
                read.put(target.supplierProductId(), levels);
            }
        }
        PageOutcome outcome = products.applyStockAll(tx, connection, read, asked);
        items(tx, run, readings, outcome);
        return counts(run, outcome, readings);
    }

    private static RunCounts counts(SyncRun run, PageOutcome outcome, List<Reading> readings) {
        long failed = readings.stream()
                .filter(each -> each instanceof Reading.Unreadable
                        || each instanceof Reading.Missing && run.lane() == Lane.IMPORT)
                .count();
        return new RunCounts(
                0,
                readings.size(),
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.held(),
                (int) failed,
                0);
    }

    private static void items(Handle tx, SyncRun run, List<Reading> readings, PageOutcome outcome) {
        if (run.itemised()) {
            ItemStore.settle(
                    tx,
                    run,
                    readings.stream().map(reading -> item(reading, outcome)).toList());
        }
    }

    private static RunItem item(Reading reading, PageOutcome outcome) {
        Target target = reading.target();
        return switch (reading) {
            case Reading.Content(Target _, ProductReading product) ->
                done(target, outcome.ids().get(product.content().id()));
            case Reading.Levels _, Reading.Silent _ ->
                done(target, outcome.ids().get(target.supplierProductId()));
            case Reading.Missing(Target _, Problem problem) -> failed(target, problem);
            case Reading.Unreadable(Target _, Problem problem) -> failed(target, problem);
        };
    }

    private static RunItem done(Target target, @Nullable String productId) {
        return new RunItem(target.position(), "", null, "done", productId, null, null, null);
    }

    private static RunItem failed(Target target, Problem problem) {
        return new RunItem(
                target.position(), "", null, "failed", null, problem.code(), problem.detail(), problem.exchangeId());
    }

    private void letters(Handle tx, SyncRun run, List<Reading> readings) {
        Instant now = clock.instant();
        List<String> read = new ArrayList<>();
        for (Reading reading : readings) {
            String theirs = reading.target().supplierProductId();
            if (reading instanceof Reading.Unreadable(Target _, Problem problem)) {
                String id = ids.next("dead");
                if (DeadLetterStore.put(tx, run, id, theirs, problem, now)) {
                    log.unreadable(tx, run, new DeadLetterStore.Letter(id, theirs), problem);
                }
            } else {
                read.add(theirs);
            }
        }
        DeadLetterStore.resolve(tx, run, read, now).forEach(letter -> log.readAgain(tx, run, letter));
    }
}
