package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What lies in the warehouses under each SKU. A product that is sold through its variations has none of its own. */
final class Stock {

    static final String PRODUCT = "product";
    static final String PARENT = "parent";
    static final String VARIATION = "variation";

    private static final String SKUS = "skus";

    private Stock() {}

    static void put(World world, String sku, long id, long product, String kind, List<Seed.Pile> piles) {
        ObjectNode entry = SimJson.object().put("product", product).put("kind", kind);
        ObjectNode row = entry.putObject("row").put("id", id).put("sku", sku);
        ArrayNode stocks = row.putArray("stocks");
        for (Seed.Pile pile : piles) {
            stocks.addObject()
                    .put("quantity", pile.quantity())
                    .put("minHandlingDays", pile.minDays())
                    .put("maxHandlingDays", pile.maxDays())
                    .put("warehouse", pile.warehouse());
        }
        world.put(SKUS, sku, entry);
    }

    static Optional<ObjectNode> find(World world, String sku) {
        return world.get(SKUS, sku);
    }

    /** Under another SKU, as much as under this one. */
    static void copy(World world, String sku, String other, long id, long product) {
        ObjectNode entry = find(world, sku).orElseThrow().put("product", product);
        ((ObjectNode) entry.path("row")).put("id", id).put("sku", other);
        world.put(SKUS, other, entry);
    }

    static void empty(World world, String sku) {
        ObjectNode entry = find(world, sku).orElseThrow();
        ((ArrayNode) entry.at("/row/stocks")).removeAll();
        world.put(SKUS, sku, entry);
    }

    static int quantity(JsonNode entry) {
        return entry.at("/row/stocks")
                .valueStream()
                .mapToInt(pile -> pile.path("quantity").asInt())
                .sum();
    }

    /** Takes from the first pile first; a pile with nothing left is not told of. */
    static void take(World world, String sku, int quantity) {
        ObjectNode entry = find(world, sku).orElseThrow();
        ArrayNode stocks = (ArrayNode) entry.at("/row/stocks");
        int left = quantity;
        while (left > 0 && !stocks.isEmpty()) {
            ObjectNode pile = (ObjectNode) stocks.get(0);
            int taken = Math.min(left, pile.path("quantity").asInt());
            pile.put("quantity", pile.path("quantity").asInt() - taken);
            left -= taken;
            if (pile.path("quantity").asInt() == 0) {
                stocks.remove(0);
            }
        }
        world.put(SKUS, sku, entry);
    }
}
