package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.Faults;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A {@link CatalogHub} that syncs; its worker and its time are moved by hand. */
@NullMarked
final class SyncHub implements AutoCloseable {

    static final String WORKSPACE = "default";
    private static final Duration LEAST = Duration.ofSeconds(2);

    final CatalogHub catalog = new CatalogHub();
    final SyncFeature feature;
    final Plans plans;
    final List<String> figures = new ArrayList<>();
    private final Settings settings;
    private Worker worker;

    SyncHub() {
        this(Map.of(), null);
    }

    /** @param pages lists that are a test's own; null for the simulators' */
    SyncHub(Map<String, String> environment, ListWalker.@Nullable Pages pages) {
        this(environment, pages, false);
    }

    /** Goes by the plan: as often, and over what, the accounts' limits allow. */
    static SyncHub planned(Map<String, String> environment) {
        return new SyncHub(environment, null, true);
    }

    private SyncHub(Map<String, String> environment, ListWalker.@Nullable Pages pages, boolean planned) {
        settings = Settings.from(environment);
        plans = new Plans(
                catalog.database,
                catalog.connections,
                new Plans.Intervals(settings.sync().interval(), settings.sync().inventoryInterval()),
                catalog.clock);
        Ids ids = new Ids(catalog.clock, new Random(23));
        feature = planned
                ? SyncFeature.on(ground(ids), catalog.connections, catalog.products, removals(ids), rules(), plans)
                : feature(ids, pages == null ? ListWalker.live(catalog.connections) : pages);
        worker = worker(feature.work());
    }

    /** Another replica over the same database, which knows nothing that is not written there. */
    SyncFeature replica(ListWalker.Pages pages) {
        return feature(new Ids(catalog.clock, new Random(29)), pages);
    }

    private SyncFeature feature(Ids ids, ListWalker.Pages pages) {
        return SyncFeature.on(
                ground(ids), catalog.connections, catalog.products, removals(ids), rules(), rules().cadence(), pages);
    }

    private SyncRules rules() {
        return new SyncRules(settings.sync(), settings.features());
    }

    private Removals removals(Ids ids) {
        return new Removals(catalog.database, new Events(ids, catalog.clock), ids, catalog.clock);
    }

    private SyncFeature.Ground ground(Ids ids) {
        return new SyncFeature.Ground(
                catalog.database,
                new Events(ids, catalog.clock),
                ids,
                catalog.clock,
                (type, _, success) -> figures.add(type + (success ? " done" : " failed")),
                new SimpleMeterRegistry());
    }

    Worker worker(Handler handler) {
        return worker(handler, "replica-1");
    }

    Worker worker(Handler handler, String owner) {
        return new Worker(
                catalog.database, SyncWork.QUEUE, handler, owner, catalog.clock, 4, catalog.connections::resting);
    }

    /** Does this before the n-th step that is taken from now on, counted from 1, and lets all of them happen. */
    void beforeStep(int number, Runnable deed) {
        AtomicInteger steps = new AtomicInteger();
        worker = worker(lease -> {
            if (steps.incrementAndGet() == number) {
                deed.run();
            }
            feature.work().handle(lease);
        });
    }

    /** As if the supplier had told other stock before. */
    void spoilStock() {
        catalog.database.useTransaction(tx -> {
            tx.execute("UPDATE inventory_levels SET quantity = quantity + 7");
            tx.execute("UPDATE products SET stock_hash = 'other'");
        });
    }

    /** Imports products of the guide, to be kept up to date; answers the supplier's ids. */
    List<String> imported(String supplier, int count) {
        List<String> theirs = catalog.simulators.simulator(supplier).guide().products().stream()
                .limit(count)
                .toList();
        theirs.forEach(
                id -> catalog.products.importOne(WORKSPACE, new ImportCommand(supplier, null, null, id, null, true)));
        return theirs;
    }

    SyncRun start(Lane lane, String connection) {
        return feature.runs().start(WORKSPACE, lane, null, connection).getFirst();
    }

    SyncRun run(SyncRun run) {
        return feature.runs().get(WORKSPACE, run.id());
    }

    /** Has suppliers asked for what changed, without reading it. */
    void look() {
        feature.changes().tick();
        changes(feature).runUntilIdle();
    }

    Worker changes(SyncFeature replica) {
        return new Worker(
                catalog.database,
                ChangeLanes.QUEUE,
                replica.changeLanes(),
                "replica-1",
                catalog.clock,
                4,
                catalog.connections::resting);
    }

    int work() {
        return worker.runUntilIdle();
    }

    /** Lets time go by until the run is over, each time as far as it waits. */
    SyncRun toTheEnd(SyncRun run) {
        work();
        for (int i = 0; i < 200 && !run(run).state().over(); i++) {
            catalog.clock.advance(untilDue(run(run)));
            work();
        }
        return run(run);
    }

    /** At least some seconds: a row that a dead replica holds looks as if it were due. */
    private Duration untilDue(SyncRun run) {
        @Nullable Instant next = run.nextAttemptAt();
        Duration wait = next == null ? LEAST : Duration.between(catalog.clock.instant(), next);
        return wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }

    Faults faults(String supplier) {
        return catalog.simulators.faults(supplier);
    }

    /** Requests that name this product, wherever the supplier wants its id. */
    static Predicate<SimRequest> about(String theirs) {
        return request -> request.path().contains("/" + theirs)
                || request.query().stream().anyMatch(field -> field.getValue().equals(theirs))
                || request.form().stream().anyMatch(field -> field.getValue().equals(theirs));
    }

    /** What the catalogue says, without the times of looking and the suppliers' raw replies. */
    List<String> truth() {
        return catalog.database.withHandle(
                handle -> handle.createQuery("""
                        SELECT concat_ws('|', p.supplier_product_id, p.title, p.content_hash, v.supplier_variant_id, v.cost,
                          v.gone_at IS NULL, p.gone_at IS NULL, l.location_id, l.quantity)
                        FROM products p JOIN variants v ON v.product_id = p.id
                        LEFT JOIN inventory_levels l ON l.variant_id = v.id
                        ORDER BY p.supplier_product_id, v.supplier_variant_id, l.location_id
                        """).mapTo(String.class).list());
    }

    /** The supplier no longer has it. */
    void vanish(String supplier, String theirs) {
        World world = Objects.requireNonNull(catalog.worlds.get(supplier));
        world.remove(supplier.equals("printful") ? "sync_products" : "products", theirs);
    }

    /** The dead letters of a connection that still stand. */
    List<DeadLetter> letters(String connection) {
        return feature.runs()
                .deadLetters(WORKSPACE, connection, false, null, 10)
                .data();
    }

    long events(String type) {
        return catalog.count("SELECT count(*) FROM events WHERE type = '" + type + "'");
    }

    long gone() {
        return catalog.count("SELECT count(*) FROM products WHERE gone_at IS NOT NULL");
    }

    @Override
    public void close() {
        catalog.close();
    }
}
