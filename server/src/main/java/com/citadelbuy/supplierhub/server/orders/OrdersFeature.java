package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Queue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * The feature, put together.
 *
 * @param orders what clients do
 * @param actions what people do when an order cannot go on by itself, or should not
 * @param observations how facts come up from suppliers
 * @param work what the worker of {@link OrderWork#QUEUE} runs
 */
public record OrdersFeature(Orders orders, OrderActions actions, OrderObservations observations, OrderWork work) {

    /** Supplier orders to be looked at; the rows begin to be watched with the order's progress. */
    public static final Queue WATCHES =
            new Queue("order_watches", "order_watches", "connection_id", "TRUE", 4, Duration.ofSeconds(20));

    /**
     * What it stands on.
     *
     * @param longestCall the total deadline of one call to a supplier
     * @param coolOff how long an order waits before it is placed, unless the client says otherwise
     */
    public record Ground(
            Database database,
            Vault vault,
            Events events,
            Ids ids,
            RandomGenerator random,
            InstantSource clock,
            Duration longestCall,
            Duration coolOff,
            MeterRegistry meters) {}

    public static OrdersFeature on(Ground ground, Connections connections, OfferBook offers, SkuBook skus) {
        OrderStore store = new OrderStore(ground.database(), ground.vault());
        SupplierOrderStore supplierOrders = new SupplierOrderStore(ground.database());
        Claim claim = new Claim(OrderWork.QUEUE);
        Progress progress = new Progress(
                ground.database(),
                store,
                supplierOrders,
                claim,
                ground.events(),
                ground.ids(),
                ground.clock(),
                ground.meters());
        Shipping shipping = new Shipping(ground.database(), supplierOrders, connections, progress);
        LineMaxima maxima = new LineMaxima(store, connections);
        Placing placing = new Placing(store, connections, shipping, maxima, progress);
        Duration settling = ground.longestCall().plus(OrderWork.QUEUE.lease()).plusSeconds(5);
        OrderWork work = new OrderWork(
                supplierOrders,
                connections,
                progress,
                placing,
                new Recovery(
                        connections,
                        new ListMatch(
                                ground.database(),
                                supplierOrders,
                                new ListWalks(connections, supplierOrders, ground.clock()),
                                placing::purchase),
                        placing,
                        progress,
                        settling,
                        ground.clock()),
                new MoneySteps(store, connections, maxima, progress),
                new Cancelling(connections, progress));
        Orders orders = new Orders(
                ground.database(),
                store,
                supplierOrders,
                new IntentStore(ground.vault(), ground.ids()),
                new Drafts(
                        new Routing(offers, skus, connections),
                        connections,
                        new References(ground.random()),
                        ground.ids(),
                        ground.clock(),
                        ground.coolOff()),
                claim,
                ground.events());
        OrderActions actions = new OrderActions(
                ground.database(), store, supplierOrders, connections, progress, settling, ground.clock());
        return new OrdersFeature(orders, actions, new OrderObservations(supplierOrders, connections, progress), work);
    }
}
