package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.OrdersFeature;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.model.Address;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run over orders counts what came of the looks it asked for. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class OrderLanesTest {

    private static final Address HOME = new Address(
            "Ada Lovelace",
            null,
            "12 Analytical Street",
            null,
            "New York",
            "NY",
            "10001",
            "US",
            "+12125550142",
            "ada@example.com",
            null);

    private OrderHub hub;
    private String connection;
    private SyncFeature feature;
    private Worker syncing;
    private Worker watching;

    @BeforeEach
    void twoOrdersAtTheSupplier() {
        hub = new OrderHub();
        connection = hub.catalog.connect("printful");
        Ids ids = new Ids(hub.catalog.clock, new Random(29));
        Events events = new Events(ids, hub.catalog.clock);
        Settings settings = Settings.from(Map.of());
        SyncRules rules = new SyncRules(settings.sync(), settings.features());
        feature = SyncFeature.on(
                new SyncFeature.Ground(
                        hub.catalog.database,
                        events,
                        ids,
                        hub.catalog.clock,
                        (type, took, success) -> {},
                        new SimpleMeterRegistry()),
                hub.catalog.connections,
                hub.catalog.products,
                new Removals(hub.catalog.database, events, ids, hub.catalog.clock),
                rules,
                rules.cadence());
        syncing = new Worker(
                hub.catalog.database,
                SyncWork.QUEUE,
                feature.work(),
                "replica-1",
                hub.catalog.clock,
                4,
                hub.catalog.connections::resting);
        watching = new Worker(
                hub.catalog.database,
                OrdersFeature.WATCHES,
                new OrderWatch(
                        hub.catalog.database,
                        hub.catalog.connections,
                        hub.feature.observations(),
                        hub.intake,
                        hub.catalog.clock),
                "replica-1",
                hub.catalog.clock,
                16,
                hub.catalog.connections::resting);
        OfferBook.Offered offer = hub.offer("printful", 0);
        place(offer);
        place(offer);
        Worker placing = hub.worker("replica-1");
        placing.runUntilIdle();
        for (int i = 0; i < 20 && watched() < 2; i++) {
            // Printful computes a draft's costs for a while before it can be confirmed.
            hub.catalog.clock.advance(Duration.ofMinutes(5));
            placing.runUntilIdle();
        }
        assertThat(watched()).isEqualTo(2);
        hub.catalog.clock.advance(Duration.ofSeconds(2));
        watching.runUntilIdle();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void itEndsWhenAllWereLookedAtAndSaysWhatWasFound() {
        SyncRun run = start();
        syncing.runUntilIdle();
        assertThat(now(run).state()).isEqualTo(State.RUNNING);
        assertThat(now(run).counts()).isEqualTo(new RunCounts(2, 0, 0, 0, 0, 0, 0, 0));
        watching.runUntilIdle();
        syncing.runUntilIdle();
        assertThat(now(run).state()).isEqualTo(State.SUCCEEDED);
        assertThat(now(run).counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 2, 0, 0, 0));

        hub.catalog.clock.advance(Duration.ofDays(3));
        SyncRun later = start();
        syncing.runUntilIdle();
        watching.runUntilIdle();
        syncing.runUntilIdle();
        assertThat(now(later).counts().changed())
                .as("they were shipped meanwhile")
                .isEqualTo(2);
        assertThat(now(later).state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void whatCouldNotBeLookedAtIsCountedAsFailed() {
        SyncRun run = start();
        syncing.runUntilIdle();
        hub.faults("printful")
                .next(Fault.SERVER_ERROR, 1_000, request -> request.method().equals("GET"));
        watching.runUntilIdle();
        syncing.runUntilIdle();
        assertThat(now(run).state()).isEqualTo(State.SUCCEEDED);
        assertThat(now(run).counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0, 2, 0));
    }

    @Test
    void anOrderThatIsNotWatchedAnyMoreIsNotWaitedFor() {
        SyncRun run = start();
        syncing.runUntilIdle();
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE order_watches SET next_attempt_at = NULL"));
        hub.catalog.clock.advance(Duration.ofSeconds(6));
        syncing.runUntilIdle();
        assertThat(now(run).state()).isEqualTo(State.SUCCEEDED);
        assertThat(now(run).counts().unchanged()).isEqualTo(2);
    }

    @Test
    void aCancelledOneWaitsForNothing() {
        SyncRun run = start();
        syncing.runUntilIdle();
        feature.runs().cancel(OrderHub.WORKSPACE, run.id());
        watching.runUntilIdle();
        syncing.runUntilIdle();
        assertThat(now(run).state()).isEqualTo(State.CANCELLED);
        assertThat(now(run).counts().seen()).isZero();
    }

    private SyncRun start() {
        return feature.runs()
                .start(OrderHub.WORKSPACE, Lane.ORDERS, null, connection)
                .getFirst();
    }

    private SyncRun now(SyncRun run) {
        return feature.runs().get(OrderHub.WORKSPACE, run.id());
    }

    private long watched() {
        return hub.catalog.count("SELECT count(*) FROM order_watches WHERE next_attempt_at IS NOT NULL");
    }

    private void place(OfferBook.Offered offer) {
        List<SupplierOrder> placed = hub.orders
                .place(
                        OrderHub.WORKSPACE,
                        new PlaceCommand(
                                null,
                                null,
                                null,
                                null,
                                List.of(new PlaceCommand.Line(offer.productId(), offer.variantId(), 1)),
                                HOME,
                                null,
                                null,
                                null,
                                null))
                .supplierOrders();
        assertThat(placed).hasSize(1);
    }
}
