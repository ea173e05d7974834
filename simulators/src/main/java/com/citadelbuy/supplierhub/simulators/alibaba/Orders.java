package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The orders that were taken, and the ledger of what became of them. */
final class Orders {

    private static final String COLLECTION = "orders";

    /** Eighteen digits, beyond what a double keeps apart. */
    private static final long FIRST_ID = 234193410001000011L;

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private Consumer<String> listener = id -> {};

    Orders(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.ledger = new Ledger(world, clock);
    }

    /** Whoever wants to hear of each change that somebody brought about. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    List<String> ids() {
        return world.ids(COLLECTION);
    }

    /** Newest first, which no document promises. */
    List<Course> all() {
        return ids().reversed().stream().map(this::find).toList();
    }

    Optional<Course> known(String id) {
        return world.has(COLLECTION, id) ? Optional.of(find(id)) : Optional.empty();
    }

    Course find(String id) {
        ObjectNode order = world.get(COLLECTION, id).orElseThrow(Refusal::unknownOrder);
        Course course = new Course(order, clock);
        if (course.closedBySeller() && !order.path("closed").asBoolean(false)) {
            // Closed by the clock, while nobody looked; the first look writes down that it happened.
            order.put("closed", true);
            end(order);
        }
        return course;
    }

    String open(ObjectNode order) {
        String id = Long.toString(world.next("orders", FIRST_ID));
        order.put("id", id).put("created", clock.now().toString());
        keep(Deed.PLACED, order);
        shelve(order, -1);
        listener.accept(id);
        return id;
    }

    void pay(Course course) {
        keep(Deed.PAID, course.order().put("paid", clock.now().toString()));
        listener.accept(course.id());
    }

    /** The buyer's bank said no. */
    void decline(Course course) {
        world.put(COLLECTION, course.id(), course.order().put("declined", true));
    }

    void cancel(Course course) {
        end(course.order().put("cancelled", clock.now().toString()));
        listener.accept(course.id());
    }

    private void end(ObjectNode order) {
        keep(Deed.CANCELLED, order);
        shelve(order, 1);
    }

    private void keep(Deed deed, ObjectNode order) {
        String id = order.path("id").asString();
        world.put(COLLECTION, id, order);
        ledger.record(deed, order.path("reference").asString(), id);
    }

    private void shelve(ObjectNode order, int sign) {
        order.path("lines")
                .valueStream()
                .forEach(line -> catalogue.restock(
                        line.path("product_id").asString(),
                        line.path("sku_id").asString(),
                        order.path("dispatch").asString(),
                        sign * line.path("quantity").asInt()));
    }
}
