package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.products.TruthRoutes;
import com.citadelbuy.supplierhub.server.catalog.Prices;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sync.SyncFeature;
import com.citadelbuy.supplierhub.server.sync.SyncRules;
import com.citadelbuy.supplierhub.server.sync.SyncWork;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A {@link CatalogHub} whose clients ask for syncs over HTTP; its worker is moved by hand. */
@NullMarked
final class SyncedHub implements AutoCloseable {

    static final String RUNS = "/api/v1/sync/runs/";

    final CatalogHub http = new CatalogHub();
    private final Worker worker;
    private final Worker changes;
    private final SyncFeature sync;

    SyncedHub() {
        Ids ids = new Ids(http.clock, new Random(31));
        Events events = new Events(ids, http.clock);
        Settings settings = Settings.from(Map.of());
        Removals removals = new Removals(http.database, events, ids, http.clock);
        Plans plans = new Plans(
                http.database,
                http.connections,
                new Plans.Intervals(Duration.ofHours(1), Duration.ofMinutes(15)),
                http.clock);
        sync = SyncFeature.on(
                new SyncFeature.Ground(
                        http.database, events, ids, http.clock, (_, _, _) -> {}, new SimpleMeterRegistry()),
                http.connections,
                http.products,
                removals,
                new SyncRules(settings.sync(), settings.features()),
                plans);
        worker = new Worker(http.database, SyncWork.QUEUE, sync.work(), "replica-1", http.clock, 4);
        changes = new Worker(http.database, ChangeLanes.QUEUE, sync.changeLanes(), "replica-1", http.clock, 4);
        Prices prices = new Prices(http.database, events, http.clock);
        http.serveAlso(Stream.of(
                        new SyncRoutes(sync.runs(), sync.status(), sync.stock(), http.clock).routes(),
                        new RunRoutes(sync.runs()).routes(),
                        new TruthRoutes(http.products, http.inventory, prices, removals).routes())
                .<Route<?, ?>>flatMap(List::stream)
                .toList());
    }

    /** Lets time go by until nothing is under way; what is paused stays so. */
    void work() {
        worker.runUntilIdle();
        for (int i = 0; i < 100 && underWay() > 0; i++) {
            http.clock.advance(Duration.ofSeconds(30));
            worker.runUntilIdle();
        }
    }

    /** Has suppliers asked for what changed. */
    void look() {
        sync.changes().tick();
        changes.runUntilIdle();
    }

    private long underWay() {
        return http.count("SELECT count(*) FROM sync_runs WHERE state IN ('queued', 'running')");
    }

    /** Imports products to be kept up to date, by the supplier's ids; answers ours. */
    List<String> imported(String supplier, List<String> theirs) {
        return theirs.stream()
                .map(id -> http.post(
                                "/api/v1/products/import",
                                "{\"supplier\": \"%s\", \"product_id\": \"%s\", \"auto_sync\": true}"
                                        .formatted(supplier, id))
                        .text("/id"))
                .toList();
    }

    List<String> guide(String supplier) {
        return http.simulators.simulator(supplier).guide().products();
    }

    World world(String supplier) {
        return Objects.requireNonNull(http.worlds.get(supplier));
    }

    @Override
    public void close() {
        http.close();
    }
}
