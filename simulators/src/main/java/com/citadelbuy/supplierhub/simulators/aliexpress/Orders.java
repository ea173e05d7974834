package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The orders that were taken, and the ledger of what became of them. */
final class Orders {

    private static final String COLLECTION = "orders";

    /** Sixteen digits and beyond what a double keeps apart. */
    private static final long FIRST_ID = 9100000000000011L;

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

    /** The order as it stands now, if there is one. */
    Optional<OrderProgress> known(String id) {
        return world.has(COLLECTION, id) ? Optional.of(find(Long.parseLong(id))) : Optional.empty();
    }

    /** How an order was paid for when it was placed. */
    enum Payment {
        PAID,
        DECLINED,
        NOT_ASKED
    }

    long open(String reference, long store, List<OrderLine> lines, Marker marker, Payment payment) {
        long id = world.next("orders", FIRST_ID);
        String now = clock.now().toString();
        ObjectNode order = SimJson.object()
                .put("id", id)
                .put("reference", reference)
                .put("store", store)
                .put("marker", marker.name())
                .put("created", now);
        boolean paid = payment == Payment.PAID;
        if (paid) {
            order.put("paid", now);
        }
        if (payment == Payment.DECLINED) {
            order.put("declined", true);
        }
        ArrayNode kept = order.putArray("lines");
        lines.forEach(line -> {
            kept.add(line.json());
            catalogue.restock(line.product().id(), line.sku().id(), -line.count());
        });
        world.put(COLLECTION, Long.toString(id), order);
        ledger.record(Deed.PLACED, reference, Long.toString(id));
        if (paid) {
            ledger.record(Deed.PAID, reference, Long.toString(id));
        }
        listener.accept(Long.toString(id));
        return id;
    }

    /** The order as it stands now; an unknown one is refused as somebody else's. */
    OrderProgress find(long id) {
        ObjectNode order = world.get(COLLECTION, Long.toString(id)).orElseThrow(Refusal::notYours);
        OrderProgress progress = new OrderProgress(order, clock);
        if (progress.over() && !order.path("closed").asBoolean(false)) {
            close(id, order);
        }
        return progress;
    }

    /** Orders end by the clock, while nobody looks; the first look writes down that it happened. */
    private void close(long id, ObjectNode order) {
        world.put(COLLECTION, Long.toString(id), order.put("closed", true));
        order.path("lines")
                .valueStream()
                .forEach(line -> catalogue.restock(
                        line.path("product_id").asLong(),
                        line.path("sku_id").asString(),
                        line.path("count").asInt()));
        ledger.record(Deed.CANCELLED, order.path("reference").asString(), Long.toString(id));
    }
}
