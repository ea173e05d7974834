package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.events.Sequencer;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundClient;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundGuard;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRules;
import com.citadelbuy.supplierhub.server.platform.outbound.Resolver;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Events, endpoints and a receiver on this machine; nothing moves but by hand. As an extension it ends with its test. */
@NullMarked
final class DeliveryHub implements AfterEachCallback, AutoCloseable {

    static final String WORKSPACE = "default";

    final ManualClock clock = ManualClock.start();
    final Receiver receiver = Receiver.open();
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final DatabaseUrl url = TestDatabase.freshUrl();
    final Database database = Database.open(url);
    private final Ids ids = new Ids(clock, new Random(7));
    final Events events = new Events(ids, clock);
    final Sequencer sequencer = new Sequencer(database);
    private final OutboundClient client =
            new OutboundClient(new OutboundGuard(OutboundRules.parse("loopback"), Resolver.system()), 8, 16);
    final DeliveriesFeature feature;

    DeliveryHub() {
        this(true, Duration.ofDays(5));
    }

    DeliveryHub(boolean on, Duration patience) {
        feature = DeliveriesFeature.on(
                new DeliveriesFeature.Ground(
                        database, Vault.of(Vault.newKeyset()), events, ids, new Random(11), clock, meters),
                client,
                new DeliveriesFeature.Rules(on, URI.create("https://hub.example"), patience, Duration.ofDays(30)));
    }

    /** Of everything, with what is usual. */
    EventEndpoint endpoint(Receiver receiver) {
        return issued(receiver.url(), List.of("*"), null, 1).endpoint();
    }

    EventEndpoints.Issued issued(
            String url, List<String> types, @Nullable Integer rateLimit, @Nullable Integer parallel) {
        return feature.endpoints()
                .create(
                        WORKSPACE,
                        new Change(url, null, types, null, null, null, null, rateLimit, parallel),
                        new KeyWish(null, null),
                        null);
    }

    /** A SKU is mapped anew, which is told; nobody is told of it yet. */
    void happens(String sku) {
        database.useTransaction(tx -> events.append(
                tx,
                Event.of(WORKSPACE, "mapping.changed", "mapping", sku)
                        .with("platform_sku", sku)
                        .with("change", "updated")));
    }

    /** Gives events their place and their deliveries; says how many deliveries were made. */
    int fanOut() {
        sequencer.placeAll();
        return feature.fanOut().catchUp();
    }

    /** Makes every attempt whose time has come; says how many leases were worked on. */
    int work() {
        return worker("replica-1").runUntilIdle();
    }

    /** Both. */
    void run() {
        fanOut();
        work();
    }

    /** Lets time go by in steps, making what attempts come. */
    void pass(Duration time, Duration step) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
            clock.advance(step);
            run();
        }
    }

    Worker worker(String replica) {
        return new Worker(database, DeliveryWork.QUEUE, feature.work(), replica, clock, 4);
    }

    List<Lease> take(String replica, int most) {
        return database.inTransaction(tx -> new Claim(DeliveryWork.QUEUE).take(tx, replica, clock.instant(), most));
    }

    EventEndpoint read(EventEndpoint endpoint) {
        return feature.endpoints().get(WORKSPACE, endpoint.id());
    }

    /** Newest first. */
    List<Delivery> deliveries(EventEndpoint endpoint, @Nullable String status) {
        return feature.log()
                .list(WORKSPACE, endpoint.id(), new DeliveryFilter(status, null, null, null), null, 10_000)
                .data();
    }

    DeliveryLog.Entry entry(Delivery delivery) {
        return feature.log().get(WORKSPACE, delivery.endpointId(), delivery.id());
    }

    long count(String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    long told(String type) {
        return count("SELECT count(*) FROM events WHERE type = '" + type + "'");
    }

    /** As the owner of the tables, for what the hub itself may not do. */
    void asOwner(String sql) {
        TestDatabase.execute(url, sql);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        receiver.close();
        client.close();
        database.close();
    }
}
