package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The goods, and how many of each there are. */
final class Catalogue {

    static final String PRODUCTS = "products";
    static final String CATEGORIES = "categories";

    private final World world;

    Catalogue(World world, SimClock clock) {
        this.world = world;
        if (world.size(PRODUCTS) == 0) {
            new Seeding(world, clock.now()).run();
        }
    }

    Optional<Product> product(String id) {
        return world.get(PRODUCTS, id).map(Product::new);
    }

    Product product(Call call) {
        return product(call.text("product_id")).orElseThrow(Refusal::product);
    }

    /** Every warehouse asks a dollar more, which {@code modify_date} tells. False where there is no such product. */
    boolean edit(String productId, Instant now) {
        Optional<Product> known = product(productId);
        known.ifPresent(
                product -> world.put(PRODUCTS, productId, product.dearer().put("modified", now.toString())));
        return known.isPresent();
    }

    /** Puts this many back on the shelf, or takes them from it when negative. Says nothing in {@code modify_date}. */
    void restock(String productId, String warehouse, String poaId, int pieces) {
        Product product = product(productId).orElseThrow();
        ObjectNode shelf = product.shelf(warehouse, poaId).orElseThrow().json();
        if (shelf.path("counted").asBoolean()) {
            // Importing reserves nothing, so that more may have been paid for than there was.
            shelf.put("stock", Math.max(0, shelf.path("stock").asInt() + pieces));
            world.put(PRODUCTS, productId, product.json());
        }
    }
}
