package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All sales, line by line and by order. */
final class Sales {

    private static final String SALES = "sales";
    private static final String ORDERS = "orders";
    private static final long FIRST_ORDER = 147_300_211;
    private static final long FIRST_ITEM = 1_380_450_007;
    private static final long FIRST_SHIPMENT = 9_120_044;
    private static final List<String> CUSTOMERS =
            List.of("Botha, Zoë", "Dlamini, Sipho", "Naidoo, Priya", "Müller, Jan");

    /**
     * An order about to be placed.
     *
     * @param target where it goes
     */
    record Order(long id, Instant at, Region target) {}

    private final World world;
    private final SimClock clock;
    private final Course course;
    private final Ledger ledger;
    private Consumer<String> listener = id -> {};

    Sales(World world, SimClock clock, Course course) {
        this.world = world;
        this.clock = clock;
        this.course = course;
        this.ledger = new Ledger(world, clock);
    }

    /** Whoever wants to know that people changed a sale. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    boolean none() {
        return world.size(SALES) == 0;
    }

    Order order(Instant at) {
        long id = world.next("order", FIRST_ORDER);
        return new Order(id, at, Region.values()[(int) (id % Region.values().length)]);
    }

    /** In which the seller sends what an order needs of him; one for all its lines. */
    long shipment(Order order) {
        ObjectNode lines = lines(order.id());
        long shipment = lines.path("shipment").asLong(0);
        if (shipment == 0) {
            shipment = world.next("shipment", FIRST_SHIPMENT);
            world.put(ORDERS, Long.toString(order.id()), lines.put("shipment", shipment));
        }
        return shipment;
    }

    private ObjectNode lines(long order) {
        return world.get(ORDERS, Long.toString(order)).orElseGet(SimJson::object);
    }

    /**
     * Sells a line of an order.
     *
     * @param source the centre that it comes from, or goes to first
     * @param shipment in which the seller sends it; 0 where it lies in the centre
     */
    Sale place(Order order, Offer offer, int quantity, Region source, long shipment) {
        ObjectNode doc = SimJson.object()
                .put("id", world.next("item", FIRST_ITEM))
                .put("order", order.id())
                .put("at", order.at().toString())
                .put("offer", offer.id())
                .put("tsin", offer.doc().path("tsin").asLong())
                .put("productline", offer.doc().path("productline").asLong())
                .put("sku", offer.sku())
                .put("title", offer.text("title"))
                .put("price", offer.price() * quantity)
                .put("quantity", quantity)
                .put("source", source.name())
                .put("target", order.target().name())
                .put("leadtime", shipment > 0)
                .put("fetched", shipment > 0 && offer.fetched())
                .put("shipment", shipment)
                .put("magic", offer.sku())
                .put("customer", CUSTOMERS.get((int) (order.id() % CUSTOMERS.size())));
        Sale sale = new Sale(doc);
        ObjectNode lines = lines(sale.order());
        lines.withArray("items").add(sale.id());
        world.put(ORDERS, sale.orderKey(), lines);
        save(sale);
        for (int piece = 0; piece < quantity; piece++) {
            ledger.record(Ledger.Deed.SOLD, sale.sku(), sale.orderKey());
        }
        return sale;
    }

    /** Says that an order is complete. */
    void announce(Order order) {
        ofOrder(Long.toString(order.id())).forEach(sale -> listener.accept(sale.key()));
    }

    List<String> ids() {
        return world.ids(SALES);
    }

    Optional<Sale> byId(String id) {
        return world.get(SALES, id).map(Sale::new).map(this::settled);
    }

    List<Sale> ofOrder(String order) {
        return world.get(ORDERS, order).stream()
                .flatMap(lines -> lines.path("items").valueStream())
                .map(JsonNode::asString)
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** Newest first. */
    List<Sale> all(Predicate<Sale> wanted) {
        List<Sale> all = new ArrayList<>();
        for (ObjectNode doc : world.all(SALES, kept -> wanted.test(new Sale(kept)))) {
            all.add(settled(new Sale(doc)));
        }
        return all.reversed();
    }

    void cancel(Sale sale) {
        changed(sale, "cancelledAt");
    }

    void giveBack(Sale sale) {
        changed(sale, "returnedAt");
        ledger.record(Ledger.Deed.RETURNED, sale.sku(), sale.orderKey());
    }

    private void changed(Sale sale, String fact) {
        sale.doc().put(fact, clock.now().toString());
        save(sale);
        settled(sale);
        listener.accept(sale.key());
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Sale settled(Sale sale) {
        if (course.shipped(sale).isPresent() && !sale.doc().has("shippedNoted")) {
            note(sale, "shippedNoted", Ledger.Deed.SHIPPED);
        }
        if (course.cancelled(sale) && !sale.doc().has("cancelNoted")) {
            note(sale, "cancelNoted", Ledger.Deed.CANCELLED);
        }
        return sale;
    }

    private void note(Sale sale, String mark, Ledger.Deed deed) {
        sale.doc().put(mark, true);
        save(sale);
        ledger.record(deed, sale.sku(), sale.orderKey());
    }

    private void save(Sale sale) {
        world.put(SALES, sale.key(), sale.doc());
    }
}
