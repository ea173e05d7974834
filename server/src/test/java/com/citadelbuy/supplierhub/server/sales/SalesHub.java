package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.sales.SaleActionRoutes;
import com.citadelbuy.supplierhub.server.api.sales.SaleLetterRoutes;
import com.citadelbuy.supplierhub.server.api.sales.SaleRoutes;
import com.citadelbuy.supplierhub.server.connections.ConnectCommand;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** A hub that sells at a {@link Marketplace}; its workers and its time are moved by hand. */
@NullMarked
final class SalesHub implements AutoCloseable {

    static final String WORKSPACE = "default";

    private static final Duration QUARTER = Duration.ofMinutes(15);

    final Marketplace market;
    final CatalogHub catalog;
    final SalesFeature feature;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SaleRoutes routes;
    private final Worker lanes;
    private final Worker looks;
    private final Worker acting;

    SalesHub(SaleRules.Basis basis) {
        this(new Marketplace(basis));
    }

    private SalesHub(Marketplace market) {
        this(
                market,
                List.of(
                        market.definition(),
                        market.readOnly(),
                        Marketplace.named("shop", "Shop", SupplierDefinition.Role.SUPPLY)
                                .build()),
                Map.of());
    }

    /** That sells at a marketplace with a connector and a simulator of its own. */
    static SalesHub at(SupplierDefinition marketplace, Simulators.Factory simulator) {
        return new SalesHub(
                new Marketplace(SaleRules.Basis.CHANGED), List.of(marketplace), Map.of(marketplace.id(), simulator));
    }

    private SalesHub(Marketplace market, List<SupplierDefinition> known, Map<String, Simulators.Factory> simulators) {
        this.market = market;
        catalog = new CatalogHub(known, simulators);
        market.runsBy(catalog.clock);
        Ids ids = new Ids(catalog.clock, new Random(41));
        feature = SalesFeature.on(
                new SalesFeature.Ground(
                        catalog.database,
                        catalog.vault,
                        new Events(ids, catalog.clock),
                        ids,
                        catalog.clock,
                        Duration.ofSeconds(30),
                        meters),
                new SupplierRegistry(known),
                catalog.connections,
                new SalePace(true, QUARTER, QUARTER));
        lanes = new Worker(catalog.database, SaleLanes.QUEUE, feature.lanes(), "replica-1", catalog.clock, 4);
        looks = new Worker(catalog.database, SaleLooks.QUEUE, feature.looks(), "replica-1", catalog.clock, 4);
        acting = new Worker(catalog.database, SaleActing.QUEUE, feature.acting(), "replica-1", catalog.clock, 4);
        routes = new SaleRoutes(feature.sales(), feature.actions(), feature.sync(), catalog.connections);
        List<Route<?, ?>> served = new ArrayList<>(routes.routes());
        served.addAll(new SaleActionRoutes(feature.actions()).routes());
        served.addAll(new SaleLetterRoutes(feature.letters()).routes());
        catalog.serveAlso(served);
    }

    Connection connect(String supplier) {
        return catalog.connections.connect(
                WORKSPACE, supplier, new ConnectCommand(Environment.LIVE, supplier, Map.of(), Map.of()));
    }

    /** One pass over what is new. */
    void receive() {
        feature.sync().want(WORKSPACE, null);
        work();
    }

    /** All that is due now. */
    void work() {
        while (lanes.runUntilIdle() + looks.runUntilIdle() + acting.runUntilIdle() > 0) {
            // What one of them did may be the others' work.
        }
    }

    void after(Duration time) {
        catalog.clock.advance(time);
        work();
    }

    /** As long as anything that is not yet known may take to be known. */
    void inTheEnd() {
        for (int i = 0; i < 40; i++) {
            after(Duration.ofSeconds(10));
        }
    }

    /** Ours, of the marketplace's id. */
    String id(String theirs) {
        return catalog.database.withHandle(handle -> handle.createQuery("SELECT id FROM sales WHERE their_id = :theirs")
                .bind("theirs", theirs)
                .mapTo(String.class)
                .one());
    }

    Sales.Whole sale(String theirs) {
        return feature.sales().get(WORKSPACE, id(theirs));
    }

    SaleAction action(String id) {
        return catalog.database
                .withHandle(handle -> SaleActionStore.find(handle, WORKSPACE, id))
                .orElseThrow();
    }

    List<String> events() {
        return catalog.database.withHandle(handle -> handle.createQuery(
                        "SELECT type FROM events WHERE subject_kind = 'sale' ORDER BY occurred_at, id")
                .mapTo(String.class)
                .list());
    }

    /** Of one sale. */
    List<String> events(String id) {
        return catalog.database.withHandle(handle -> handle.createQuery(
                        "SELECT type FROM events WHERE subject_kind = 'sale' AND subject_id = :id ORDER BY occurred_at, id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** Everything is written but for the last word: the database drops a transaction that changes such a row when it commits. */
    void dyingAtTheCommit(String table, String when, Runnable work) {
        catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.%s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                WHEN (%s) EXECUTE FUNCTION hub.die()
                """.formatted(table, when));
        work.run();
        catalog.asOwner("DROP TRIGGER dies ON hub.%s; DROP FUNCTION hub.die()".formatted(table));
    }

    /** As a webhook would. */
    SaleSync.Hinted hint(Connection connection, String theirs) {
        return catalog.database.inTransaction(
                tx -> feature.sync().hint(tx, connection, theirs, catalog.clock.instant()));
    }

    /** How often single sales were looked at. */
    long looks() {
        return market.asked.stream().filter(one -> one.startsWith("again")).count();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
