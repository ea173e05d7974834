package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of the active ones, each in turn, under ids and SKUs of their own. */
final class Copies {

    private static final long FIRST_PRODUCT = 2_000_001;
    private static final long FIRST_VARIATION = 5_000_001;

    private final World world;

    Copies(World world) {
        this.world = world;
    }

    void upTo(int products) {
        List<ObjectNode> models = world.all(
                Catalogue.PRODUCTS,
                product -> product.at("/row/active").asInt() == 1
                        && product.at("/row/id").asLong() < FIRST_PRODUCT);
        int there = world.size(Catalogue.PRODUCTS);
        for (int i = 0; there + i < products; i++) {
            copy(models.get(i % models.size()).deepCopy());
        }
    }

    private void copy(ObjectNode product) {
        long id = world.next("copied_product", FIRST_PRODUCT);
        ObjectNode row = (ObjectNode) product.path("row");
        String model = row.path("sku").asString();
        String sku = "C%07d".formatted(id);
        row.put("id", id).put("sku", sku).put("ean13", Planting.ean(id));
        ObjectNode names = (ObjectNode) product.path("names");
        List.copyOf(names.propertyNames())
                .forEach(language -> names.put(language, names.path(language).asString() + " no. " + id % 1_000_000));
        List<JsonNode> variations = product.path("variations").valueStream().toList();
        ArrayNode copied = product.putArray("variations");
        variations.forEach(variation -> copied.add(variation(variation.asString(), id)));
        Stock.copy(world, model, sku, id, id);
        Catalogue.save(world, product);
    }

    private long variation(String model, long product) {
        long id = world.next("copied_variation", FIRST_VARIATION);
        ObjectNode variation = Catalogue.variation(world, model).orElseThrow();
        ObjectNode row = (ObjectNode) variation.path("row");
        String sku = "W%07d".formatted(id);
        Stock.copy(world, row.path("sku").asString(), sku, id, product);
        row.put("id", id).put("product", product).put("sku", sku).put("ean13", Planting.ean(id));
        world.put(Catalogue.VARIATIONS, Long.toString(id), variation);
        return id;
    }
}
