package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All orders and what is to be paid. A retailer's own id is written down and never compared. */
final class OrderBook {

    private static final String ORDERS = "orders";
    private static final String PAYABLE = "payable";
    private static final int DAYS_TO_PAY = 2;

    /** Both beyond what a double holds. */
    private static final long FIRST_ORDER = 101_704_080_100_167_581L;

    private static final long FIRST_BATCH = 372_103_318_541_472_961L;
    private static final long FIRST_PAYMENT = 372_203_318_541_472_999L;

    private final World world;
    private final SimClock clock;
    private final Progress progress;
    private final Ledger ledger;

    OrderBook(World world, SimClock clock, Progress progress) {
        this.world = world;
        this.clock = clock;
        this.progress = progress;
        this.ledger = new Ledger(world, clock);
    }

    Instant now() {
        return clock.now();
    }

    long nextBatch() {
        return world.next("batch", FIRST_BATCH);
    }

    long nextPayment() {
        return world.next("payment", FIRST_PAYMENT);
    }

    Order place(Account account, long batch, ObjectNode doc) {
        Instant now = clock.now();
        Order order = new Order(doc.put("id", world.next("order", FIRST_ORDER))
                .put("batch", batch)
                .put("account", account.name())
                .put("placedAt", now.toString())
                .put("deadline", Times.endOfDay(now, DAYS_TO_PAY).toString()));
        save(order);
        record(Ledger.Deed.PLACED, order);
        return order;
    }

    /** What has to be said to pay these batches. */
    String payable(Account account, List<Long> batches) {
        String sealed = Ids.sealed("payable " + account.appKey() + batches);
        ObjectNode doc = SimJson.object().put("account", account.name());
        ArrayNode list = doc.putArray("batches");
        batches.forEach(list::add);
        world.put(PAYABLE, sealed, doc);
        return sealed;
    }

    /** Empty where nobody was told so. */
    List<Order> toPay(Account account, String sealed) {
        List<Long> batches = world.get(PAYABLE, sealed)
                .filter(doc -> doc.path("account").asString().equals(account.name()))
                .map(doc ->
                        doc.path("batches").valueStream().map(JsonNode::asLong).toList())
                .orElse(List.of());
        return batches.isEmpty()
                ? List.of()
                : all(account).stream()
                        .filter(order -> batches.contains(order.batch()))
                        .toList();
    }

    Optional<Order> own(Account account, String id) {
        return world.get(ORDERS, id)
                .map(Order::new)
                .filter(order -> order.account() == account)
                .map(this::settled);
    }

    /** Oldest first. */
    List<Order> all(Account account) {
        return world.all(ORDERS, doc -> doc.path("account").asString().equals(account.name())).stream()
                .map(Order::new)
                .map(this::settled)
                .toList();
    }

    void paid(Order order, int method, long payment) {
        order.doc().put("paidAt", clock.now().toString()).put("paidBy", method).put("payment", Long.toString(payment));
        save(order);
        record(Ledger.Deed.PAID, order);
    }

    void close(Order order) {
        closed(order, clock.now());
    }

    void received(Order order) {
        order.doc().put("receivedAt", clock.now().toString());
        save(order);
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Order settled(Order order) {
        if (order.waiting() && clock.now().isAfter(order.instant("deadline"))) {
            closed(order, order.instant("deadline"));
        }
        if (progress.status(order).equals("Canceled") && !order.has("cancelled")) {
            order.doc().put("cancelled", true);
            save(order);
            record(Ledger.Deed.CANCELLED, order);
        }
        return order;
    }

    private void closed(Order order, Instant at) {
        order.doc().put("closedAt", at.toString());
        save(order);
        record(Ledger.Deed.CANCELLED, order);
    }

    private void save(Order order) {
        world.put(ORDERS, order.key(), order.doc());
    }

    private void record(Ledger.Deed deed, Order order) {
        ledger.record(deed, order.text("reference"), order.key());
    }
}
