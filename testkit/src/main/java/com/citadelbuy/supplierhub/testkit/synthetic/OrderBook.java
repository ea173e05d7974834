package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The made-up supplier's orders. An id holds the order's number, and a key leads to its order by a collection of its own, so
 * that no request looks through all orders.
 */
final class OrderBook {

    private static final String ORDERS = "orders";
    private static final String KEYS = "keys";
    private static final long FIRST = 1_000_001;
    private static final int PAGE = 50;

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;
    private final Shop shop;
    private final Personality personality;
    private final Course course;
    private Consumer<String> listener = id -> {};

    OrderBook(World world, SimClock clock, Shop shop, Personality personality) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
        this.shop = shop;
        this.personality = personality;
        this.course = new Course(clock);
    }

    /** Whoever wants to hear of each change that somebody brought about. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    List<String> ids() {
        return world.ids(ORDERS);
    }

    ObjectNode shown(String id) {
        return shown(known(id));
    }

    ObjectNode parcels(String id) {
        return course.parcels(known(id));
    }

    private ObjectNode known(String id) {
        return world.get(ORDERS, id).orElseThrow(() -> new IllegalArgumentException("There is no order " + id));
    }

    Optional<Chronicle.Standing> standing(String id) {
        return world.get(ORDERS, id).map(course::standing);
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        boolean post = request.method().equals("POST");
        if (path.isEmpty()) {
            return post ? place(request) : list(request);
        }
        ObjectNode order = world.get(ORDERS, path.getFirst()).orElseThrow(() -> Refused.unknown("No such order"));
        String verb = path.size() > 1 ? path.get(1) : "";
        return switch (verb) {
            case "" -> shown(order);
            case "cancel" -> shown(cancel(order));
            case "parcels" -> course.parcels(order);
            default -> throw Refused.unknown("There is nothing here");
        };
    }

    private ObjectNode place(SimRequest request) {
        JsonNode asked = request.json();
        boolean keyed = personality == Personality.KEYED;
        String reference = asked.path(keyed ? "reference" : "note").asString("");
        Placeable.check(asked, shop);
        if (!keyed) {
            return shown(taken(asked, reference));
        }
        String key = request.header("idempotency-key").orElse("");
        if (key.isBlank() || reference.isBlank()) {
            throw new Refused("incomplete", "An order needs a reference and a key");
        }
        Optional<ObjectNode> known = world.get(KEYS, key)
                .flatMap(entry -> world.get(ORDERS, entry.path("order").asString()));
        if (known.isEmpty()) {
            ObjectNode order = taken(asked, reference);
            world.put(KEYS, key, SimJson.object().set("order", order.path("id")));
            return shown(order);
        }
        if (!known.get().path("asked").equals(asked)) {
            throw new Refused("key_reused", "The key belongs to another order");
        }
        return shown(known.get());
    }

    private ObjectNode taken(JsonNode asked, String reference) {
        Placeable.refuseMarked(asked);
        String id = id(world.next("order", FIRST));
        ObjectNode order = SimJson.object()
                .put("id", id)
                .put("reference", reference)
                .put("created_at", clock.now().toString());
        order.set("asked", asked);
        world.put(ORDERS, id, order);
        ledger.record(Ledger.Deed.PLACED, reference, id);
        listener.accept(id);
        return order;
    }

    /** Numbers have no gaps, since an order is never forgotten. */
    private ObjectNode list(SimRequest request) {
        if (personality != Personality.LISTED) {
            throw Refused.unknown("There is no list of orders");
        }
        long newest = FIRST + world.size(ORDERS) - 1;
        long from = request.query("cursor").map(Long::parseLong).orElse(newest);
        long end = Math.max(from - PAGE, FIRST - 1);
        ObjectNode data = SimJson.object();
        var items = data.putArray("items");
        for (long number = from; number > end; number--) {
            world.get(ORDERS, id(number)).map(this::shown).ifPresent(items::add);
        }
        return end < FIRST ? data.putNull("next") : data.put("next", Long.toString(end));
    }

    /** The keyed one only takes note, and the order is void an hour later. */
    private ObjectNode cancel(ObjectNode order) {
        if (order.has("cancelled_at") || course.status(order).equals("void")) {
            return order;
        }
        if (course.hasLeft(order)) {
            throw new Refused("too_late", "The order has left");
        }
        String id = order.path("id").asString();
        order.put("cancelled_at", clock.now().toString()).put("slowly", personality == Personality.KEYED);
        world.put(ORDERS, id, order);
        ledger.record(Ledger.Deed.CANCELLED, order.path("reference").asString(), id);
        listener.accept(id);
        return order;
    }

    private ObjectNode shown(ObjectNode order) {
        ObjectNode shown = SimJson.object();
        shown.set("id", order.path("id"));
        if (personality == Personality.KEYED) {
            shown.set("reference", order.path("reference"));
        }
        String status = course.status(order);
        shown.put("status", status)
                .put("cancel_asked", order.has("cancelled_at") && !status.equals("void"))
                .set("created_at", order.path("created_at"));
        shown.set("country", order.path("asked").path("to").path("country"));
        return Placeable.priced(shown, order.path("asked"), shop);
    }

    private String id(long number) {
        return personality.id().charAt(0) + Long.toString(number);
    }
}
