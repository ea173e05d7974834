package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All orders, and which order each item belongs to. */
final class OrderBook {

    private static final String ORDERS = "orders";
    private static final String ITEMS = "order_items";
    private static final long FIRST_NUMBER = 338_997_000;

    private final World world;

    OrderBook(World world) {
        this.world = world;
    }

    /** An order and one of its items. */
    record Place(Order order, ObjectNode item) {}

    int size() {
        return world.size(ORDERS);
    }

    long nextNumber() {
        return FIRST_NUMBER + world.next("order", 1) * 17;
    }

    void put(Order order) {
        for (ObjectNode item : order.items()) {
            String id = item.path("id").asString();
            if (!world.has(ITEMS, id)) {
                world.put(ITEMS, id, SimJson.object().put("order", order.id()));
            }
        }
        world.put(ORDERS, order.id(), order.doc());
    }

    Optional<Order> byId(String id) {
        return world.get(ORDERS, id).map(Order::new);
    }

    List<Order> all() {
        return world.all(ORDERS).stream().map(Order::new).toList();
    }

    Optional<Place> item(String itemId) {
        return world.get(ITEMS, itemId)
                .flatMap(known -> byId(known.path("order").asString()))
                .flatMap(order -> order.item(itemId).map(item -> new Place(order, item)));
    }
}
