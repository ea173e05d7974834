package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All orders, by BigBuy's id and by the shop owner's reference. */
final class Orders {

    private static final String ORDERS = "orders";
    private static final String REFERENCES = "references";
    private static final long FIRST_ID = 11_900_001;
    private static final long FIRST_LINE = 998_877;

    private final World world;
    private final SimClock clock;
    private final Course course;
    private final Ledger ledger;

    Orders(World world, SimClock clock, Course course) {
        this.world = world;
        this.clock = clock;
        this.course = course;
        this.ledger = new Ledger(world, clock);
    }

    /** Written down with everything that was agreed. Paying is a matter of its own. */
    Order place(Account account, Offer offer) {
        OrderForm form = offer.form();
        String id = Long.toString(world.next("order", FIRST_ID));
        ObjectNode doc = SimJson.object()
                .put("id", id)
                .put("account", account.name())
                .put("reference", form.reference())
                .put("placed", clock.now().toString())
                .put("payment", form.payment())
                .put("carrier", offer.carrier().code())
                .put("country", offer.country().code())
                .put("shipping", offer.shipping().toPlainString())
                .put("shippingWithTax", offer.shippingWithTax().toPlainString())
                .put("totalWithoutTax", offer.totalWithoutTax().toPlainString())
                .put("total", offer.total().toPlainString())
                .put("waiting", Course.AWAITING_PAYMENT);
        doc.set("address", form.address());
        lines(doc.putArray("lines"), offer.basket());
        Order order = new Order(doc);
        save(order);
        refer(order);
        ledger.record(Ledger.Deed.PLACED, form.reference(), id);
        return order;
    }

    private void lines(ArrayNode lines, Basket basket) {
        for (Basket.Line line : basket.lines()) {
            lines.addObject()
                    .put("id", Long.toString(world.next("order_line", FIRST_LINE)))
                    .put("sku", line.article().sku())
                    .put("quantity", line.quantity())
                    .put("name", line.article().name())
                    .put("price", line.price().toPlainString())
                    .put("taxRate", line.article().taxRate());
        }
    }

    private void refer(Order order) {
        String key = key(order.account(), order.reference());
        ObjectNode entry = world.get(REFERENCES, key).orElseGet(SimJson::object);
        entry.withArray("orders").add(order.id());
        world.put(REFERENCES, key, entry);
    }

    /** The purse has paid: work begins, unless papers are missing. */
    void paid(Order order, boolean invoiceWanted) {
        if (invoiceWanted) {
            order.doc().put("waiting", Course.PENDING_INVOICE);
        } else {
            order.begin(clock.now());
        }
        save(order);
        ledger.record(Ledger.Deed.PAID, order.reference(), order.id());
    }

    void invoiced(Order order) {
        order.begin(clock.now());
        save(order);
    }

    Optional<Order> own(Account account, String id) {
        return world.get(ORDERS, id)
                .map(Order::new)
                .filter(order -> order.account().equals(account.name()))
                .map(this::settled);
    }

    /** Of several orders under one reference only the first is ever found by it. */
    Optional<Order> byReference(Account account, String reference) {
        return world.get(REFERENCES, key(account.name(), reference))
                .flatMap(entry -> own(account, entry.at("/orders/0").asString()));
    }

    String now() {
        return Times.plain(clock.now());
    }

    private void save(Order order) {
        world.put(ORDERS, order.id(), order.doc());
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Order settled(Order order) {
        if (!order.doc().has("canceled") && course.status(order).equals(Course.CANCELED)) {
            order.doc().put("canceled", clock.now().toString());
            save(order);
            ledger.record(Ledger.Deed.CANCELLED, order.reference(), order.id());
        }
        return order;
    }

    private static String key(String account, String reference) {
        return account + "|" + reference;
    }
}
