package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders by strangers. The documents are silent about the stock; it goes down by itself, or more would be sold than is there. */
final class Sales implements Storefront {

    private static final String ORDERS = "orders";
    private static final String ITEMS = "items";
    private static final long FIRST_NUMBER = 300_012_345;
    private static final Set<String> EARLY = Set.of(Course.PENDING, Course.READY);

    private final World world;
    private final SimClock clock;
    private final Goods goods;
    private final Course course;
    private final Ledger ledger;

    Sales(World world, SimClock clock, Goods goods, Course course, Ledger ledger) {
        this.world = world;
        this.clock = clock;
        this.goods = goods;
        this.course = course;
        this.ledger = ledger;
    }

    /** Two orders that were there before: one waits, one has arrived. */
    void plant() {
        if (world.size(ORDERS) > 0) {
            return;
        }
        List<String> skus = goods.guided().stream()
                .map(product -> product.path("sku").asString())
                .filter(sku -> goods.sells(sku, 2))
                .toList();
        sell(new TreeMap<>(Map.of(skus.getFirst(), 2)), clock.now().minus(Duration.ofHours(9)));
        String old = sell(new TreeMap<>(Map.of(skus.get(1), 1)), clock.now().minus(Duration.ofDays(12)));
        ObjectNode order = byId(old).orElseThrow();
        for (ObjectNode item : items(order)) {
            Instant then = clock.now().minus(Duration.ofDays(11));
            item.put("packed_at", then.toString()).put("ready_at", then.toString());
        }
        put(order);
    }

    boolean knows(String orderId) {
        return world.has(ORDERS, orderId);
    }

    void put(ObjectNode order) {
        world.put(ORDERS, order.path("id").asString(), order);
    }

    Optional<ObjectNode> byId(String id) {
        return world.get(ORDERS, id);
    }

    List<ObjectNode> all() {
        return world.all(ORDERS);
    }

    Optional<ObjectNode> ofItem(String itemId) {
        return world.get(ITEMS, itemId)
                .flatMap(known -> byId(known.path("order").asString()));
    }

    static List<ObjectNode> items(ObjectNode order) {
        return order.path("items").valueStream().map(ObjectNode.class::cast).toList();
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        boolean sold = !basket.isEmpty()
                && basket.entrySet().stream().allMatch(line -> goods.sells(line.getKey(), line.getValue()));
        return sold ? Optional.of(sell(new TreeMap<>(basket), clock.now())) : Optional.empty();
    }

    private String sell(Map<String, Integer> basket, Instant at) {
        String id = Long.toString(world.next("order", 89));
        ObjectNode order = SimJson.object()
                .put("id", id)
                .put("number", Long.toString(FIRST_NUMBER + Long.parseLong(id)))
                .put("at", at.toString());
        ArrayNode items = order.putArray("items");
        basket.forEach((sku, quantity) -> {
            ObjectNode product = goods.bySku(sku).orElseThrow();
            for (int i = 0; i < quantity; i++) {
                String item = Long.toString(world.next("item", 1_001));
                items.addObject()
                        .put("id", item)
                        .put("sku", sku)
                        .put("price", product.path("price").asString());
                world.put(ITEMS, item, SimJson.object().put("order", id));
                ledger.record(Deed.SOLD, sku, id);
            }
            goods.move(sku, -quantity);
        });
        put(order);
        if (basket.containsKey(Magic.CANCELLED.sku())) {
            cancel(id);
        }
        return id;
    }

    @Override
    public boolean cancel(String orderId) {
        Optional<ObjectNode> order = byId(orderId).filter(known -> all(known, EARLY));
        order.ifPresent(known -> {
            for (ObjectNode item : items(known)) {
                if (!item.has("cancelled_at")) {
                    item.put("cancelled_at", clock.now().toString());
                    goods.move(item.path("sku").asString(), 1);
                    ledger.record(Deed.CANCELLED, item.path("sku").asString(), orderId);
                }
            }
            put(known);
        });
        return order.isPresent();
    }

    @Override
    public boolean giveBack(String orderId) {
        Optional<ObjectNode> order = byId(orderId).filter(known -> all(known, Set.of(Course.DELIVERED)));
        order.ifPresent(known -> {
            for (ObjectNode item : items(known)) {
                if (!item.has("cancelled_at")) {
                    item.put("returned_at", clock.now().toString());
                    ledger.record(Deed.RETURNED, item.path("sku").asString(), orderId);
                }
            }
            put(known);
        });
        return order.isPresent();
    }

    private boolean all(ObjectNode order, Set<String> states) {
        List<String> left = items(order).stream()
                .map(item -> course.of(order, item).status())
                .filter(status -> !status.equals(Course.CANCELED))
                .toList();
        return !left.isEmpty() && states.containsAll(left);
    }
}
