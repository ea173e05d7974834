package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The goods, and how many of each there are. */
final class Catalogue {

    static final String PRODUCTS = "products";

    private final World world;

    Catalogue(World world) {
        this.world = world;
        if (world.size(PRODUCTS) == 0) {
            new Seeding(world).run();
        }
    }

    /** As long as it is on sale. */
    Optional<Product> product(String id) {
        return world.get(PRODUCTS, id).map(Product::new).filter(Product::online);
    }

    List<Product> products() {
        return world.all(PRODUCTS, product -> product.path("online").asBoolean(true)).stream()
                .map(Product::new)
                .toList();
    }

    /** Puts this many back on the shelf; a negative number takes them from it. */
    void restock(String product, String sku, String country, int count) {
        ObjectNode kept = world.get(PRODUCTS, product).orElseThrow();
        ObjectNode stock =
                (ObjectNode) new Product(kept).sku(sku).orElseThrow().json().path("stock");
        stock.put(country, stock.path(country).asInt() + count);
        world.put(PRODUCTS, product, kept);
    }
}
