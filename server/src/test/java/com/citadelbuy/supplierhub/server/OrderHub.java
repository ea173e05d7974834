package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.intake.Intake;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.OrderWork;
import com.citadelbuy.supplierhub.server.orders.Orders;
import com.citadelbuy.supplierhub.server.orders.OrdersFeature;
import com.citadelbuy.supplierhub.server.orders.SkuBook;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.shipments.Shipments;
import com.citadelbuy.supplierhub.server.sync.OrderWatch;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Faults;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** A {@link CatalogHub} that takes orders, wired as the hub itself is; its workers and its time are moved by hand. */
@NullMarked
public final class OrderHub implements AutoCloseable {

    public static final String WORKSPACE = "default";

    public final CatalogHub catalog;
    public final OrdersFeature.Ground ground;
    public final OfferBook offers;
    public final SkuBook skus;
    public final Orders orders;
    public final OrdersFeature feature;
    public final Shipments shipments;
    public final Intake intake;
    private final Worker placing;
    private final Worker watching;

    public OrderHub() {
        this(Parts.standard());
    }

    public OrderHub(Parts parts) {
        catalog = new CatalogHub(parts.suppliers(), parts.simulators());
        offers = new CatalogOffers(catalog.products);
        Ids ids = new Ids(catalog.clock, new Random(17));
        Events events = new Events(ids, catalog.clock);
        ground = new OrdersFeature.Ground(
                catalog.database,
                catalog.vault,
                events,
                ids,
                new Random(13),
                catalog.clock,
                java.time.Duration.ofSeconds(30),
                java.time.Duration.ZERO,
                new SimpleMeterRegistry());
        skus = new MappedSkus(catalog.mappings, catalog.inventory);
        feature = OrdersFeature.on(ground, catalog.connections, offers, skus);
        orders = feature.orders();
        shipments = new Shipments(catalog.database, events, ids, catalog.clock);
        intake = new Intake(catalog.database, feature.observations(), shipments);
        placing = worker("replica-1");
        watching = new Worker(
                catalog.database,
                OrdersFeature.WATCHES,
                new OrderWatch(catalog.database, catalog.connections, feature.observations(), intake, catalog.clock),
                "replica-1",
                catalog.clock,
                16,
                catalog.connections::resting);
    }

    /** Another replica's worker for placing. */
    public Worker worker(String replica) {
        return new Worker(
                catalog.database,
                OrderWork.QUEUE,
                feature.work(),
                replica,
                catalog.clock,
                16,
                catalog.connections::resting);
    }

    /** Imports the n-th product of the supplier's guide; answers its first variant that can be bought. */
    public OfferBook.Offered offer(String supplier, int nth) {
        return offer(
                supplier,
                catalog.simulators.simulator(supplier).guide().products().get(nth));
    }

    /** Imports this product; answers its first variant that can be bought. */
    public OfferBook.Offered offer(String supplier, String theirs) {
        String id = catalog.products
                .importOne(WORKSPACE, new ImportCommand(supplier, null, null, theirs, null, false))
                .product()
                .product()
                .id();
        return offers.ofProduct(WORKSPACE, id).stream()
                .filter(OfferBook.Offered::buyable)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Does everything that is due now. Waiting for a supplier's limit moves the clock: with more than one order at CJ this
     * may never end, since by the time one was looked at the other is due again.
     */
    public void work() {
        boolean some = true;
        while (some) {
            some = placing.runUntilIdle() + watching.runUntilIdle() > 0;
        }
    }

    /** Lets time go by in steps, doing at each what is due. */
    public void pass(Duration step, int times) {
        work();
        for (int i = 0; i < times; i++) {
            catalog.clock.advance(step);
            work();
        }
    }

    /** Lets time go by until the order is as wanted, or for that many steps. */
    public Order passUntil(String orderId, Predicate<Order> wanted, Duration step, int most) {
        work();
        for (int i = 0; i < most && !wanted.test(order(orderId)); i++) {
            catalog.clock.advance(step);
            work();
        }
        return order(orderId);
    }

    public Order order(String orderId) {
        return orders.get(WORKSPACE, orderId);
    }

    public SupplierOrder part(String orderId) {
        return order(orderId).supplierOrders().getFirst();
    }

    /** What the timeline tells, oldest first. */
    public List<String> facts(String orderId) {
        return orders.timeline(WORKSPACE, orderId).stream()
                .map(entry -> entry.fact())
                .toList();
    }

    public Faults faults(String supplier) {
        return catalog.simulators.faults(supplier);
    }

    /** Does something in the middle of the next such request, before the supplier sees it. */
    public void meanwhile(String supplier, Predicate<SimRequest> during, Runnable something) {
        AtomicBoolean done = new AtomicBoolean();
        faults(supplier).next(Fault.SLOW, 1, request -> {
            if (during.test(request) && done.compareAndSet(false, true)) {
                something.run();
            }
            return false;
        });
    }

    /** The orders of ours that the supplier truly did this with. */
    public List<Ledger.Entry> deeds(String supplier, Ledger.Deed deed) {
        return catalog.simulators.ledger(supplier).stream()
                .filter(entry -> entry.deed() == deed)
                .toList();
    }

    /** How many requests to place an order reached the supplier, those struck by a fault among them. */
    public long posts(String supplier) {
        return catalog.simulators.requests(supplier).stream()
                .filter(placing(supplier))
                .count();
    }

    /** The request by which an order is placed there. */
    public static Predicate<SimRequest> placing(String supplier) {
        return switch (supplier) {
            case "cjdropshipping" -> request -> request.path().endsWith("/shopping/order/createOrderV2");
            case "printful" ->
                request -> request.method().equals("POST") && request.path().endsWith("/orders");
            case "aliexpress" -> request -> form(request, "method").equals(Optional.of("aliexpress.ds.order.create"));
            case "doba" -> request -> request.path().endsWith("/importOrder");
            case "bigbuy" -> request -> request.path().endsWith("/order/create/multishipping.json");
            default ->
                request -> request.method().equals("POST") && request.path().equals("/orders");
        };
    }

    private static Optional<String> form(SimRequest request, String name) {
        return request.form().stream()
                .filter(field -> field.getKey().equals(name))
                .map(field -> field.getValue())
                .findFirst();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
