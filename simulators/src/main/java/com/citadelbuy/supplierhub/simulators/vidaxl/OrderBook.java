package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All orders. A reference is written down and never compared: the same order sent twice is two orders. */
final class OrderBook {

    private static final String ORDERS = "orders";
    private static final long FIRST_ORDER = 1_000_071;
    private static final long FIRST_LINE = 5_001;
    private static final long FIRST_ADDRESS = 99;

    /** Beyond what fits into an int. */
    private static final long REFERENCE_NUMBERS = 123_521_000_000L;

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Progress progress;

    OrderBook(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.ledger = new Ledger(world, clock);
        this.progress = new Progress(clock);
    }

    Instant now() {
        return clock.now();
    }

    Progress.State state(Order order) {
        return progress.state(order);
    }

    /**
     * Takes goods away at once. When the real supplier does so is not documented; here no two unpaid orders get the same
     * piece.
     */
    Order place(Account account, ObjectNode form) {
        long id = world.next("order", FIRST_ORDER);
        form.put("id", id)
                .put("account", account.name())
                .put("placedAt", clock.now().toString())
                .put("addressbookId", world.next("addressbook", FIRST_ADDRESS))
                .put("referenceNumber", REFERENCE_NUMBERS + id);
        for (JsonNode line : form.path("lines")) {
            ((ObjectNode) line).put("id", world.next("line", FIRST_LINE));
            catalogue.take(line.path("code").asString(), line.path("quantity").asInt());
        }
        Order order = new Order(form);
        save(order);
        ledger.record(Ledger.Deed.PLACED, order.reference(), order.key());
        return order;
    }

    /** Oldest first. */
    List<Order> all(Account account) {
        return world.all(ORDERS, order -> order.path("account").asString().equals(account.name())).stream()
                .map(Order::new)
                .map(this::settled)
                .toList();
    }

    Optional<Order> own(Account account, String id) {
        return world.get(ORDERS, id)
                .map(Order::new)
                .filter(order -> order.account() == account)
                .map(this::settled);
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Order settled(Order order) {
        boolean due = clock.worked(order.placedAt()).compareTo(Progress.PAID) >= 0;
        if (due && order.paidAt().isEmpty() && order.account().paysByItself() && !order.marked(Magic.ON_HOLD)) {
            order.doc()
                    .put("paidAt", clock.after(order.placedAt(), Progress.PAID).toString());
            save(order);
            ledger.record(Ledger.Deed.PAID, order.reference(), order.key());
        }
        if (progress.state(order).status() == Status.CANCELLED && !order.doc().has("cancelled")) {
            order.doc().put("cancelled", true);
            save(order);
            ledger.record(Ledger.Deed.CANCELLED, order.reference(), order.key());
        }
        return order;
    }

    private void save(Order order) {
        world.put(ORDERS, order.key(), order.doc());
    }
}
