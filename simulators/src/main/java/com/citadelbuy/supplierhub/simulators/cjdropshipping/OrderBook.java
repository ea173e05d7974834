package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** All orders, by CJ's id and by the merchant's number. */
final class OrderBook {

    private static final String ORDERS = "orders";
    private static final String NUMBERS = "order_numbers";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final World world;
    private final SimClock clock;
    private final Progress progress;
    private final Ledger ledger;
    private Consumer<String> listener = id -> {};

    OrderBook(World world, SimClock clock, Progress progress) {
        this.world = world;
        this.clock = clock;
        this.progress = progress;
        this.ledger = new Ledger(world, clock);
    }

    /** Whoever wants to hear of each change that somebody brought about. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    List<String> ids() {
        return world.ids(ORDERS);
    }

    Instant now() {
        return clock.now();
    }

    /** A number of {@code digits} digits after the day: {@code 2606010000000000017}. */
    String newId(String counter, int digits) {
        String day = DAY.format(clock.now().atOffset(ZoneOffset.UTC));
        return day + ("%0" + digits + "d").formatted(world.next(counter, 10_017));
    }

    boolean isTaken(Account account, String number) {
        return world.has(NUMBERS, key(account.id(), number));
    }

    void place(Order order) {
        world.put(
                NUMBERS, key(order.account(), order.number()), SimJson.object().put("orderId", order.id()));
        save(order);
        record(Ledger.Deed.PLACED, order);
    }

    void save(Order order) {
        world.put(ORDERS, order.id(), order.doc());
        listener.accept(order.id());
    }

    void record(Ledger.Deed deed, Order order) {
        ledger.record(deed, order.number(), order.id());
    }

    /** Of any account. */
    Optional<Order> byId(String id) {
        return world.get(ORDERS, id).map(Order::new).map(this::settled);
    }

    Optional<Order> ownById(Account account, String id) {
        return byId(id).filter(order -> order.account().equals(account.id()));
    }

    /** By CJ's id or by the merchant's number. */
    Optional<Order> own(Account account, String idOrNumber) {
        return ownById(account, idOrNumber)
                .or(() -> world.get(NUMBERS, key(account.id(), idOrNumber))
                        .flatMap(entry -> ownById(account, entry.path("orderId").asString())));
    }

    /** By CJ's id, with or without the letters that the panel shows. */
    Optional<Order> ownByCode(Account account, String idOrCode) {
        return ownById(account, idOrCode.startsWith("SD") ? idOrCode.substring(2) : idOrCode);
    }

    List<Order> ofShipment(Account account, String shipment) {
        return all(account).stream()
                .filter(order -> order.shipment().equals(shipment))
                .toList();
    }

    /** Newest first. */
    List<Order> all(Account account) {
        return world.all(ORDERS).reversed().stream()
                .map(Order::new)
                .filter(order -> order.account().equals(account.id()))
                .map(this::settled)
                .toList();
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Order settled(Order order) {
        if (order.step() == Order.Step.PAID && progress.state(order).status().equals("CANCELLED")) {
            order.step(Order.Step.CANCELLED);
            save(order);
            record(Ledger.Deed.CANCELLED, order);
        }
        return order;
    }

    private static String key(String account, String number) {
        return account + "|" + number;
    }
}
