package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of what is on sale, each in turn, in the category of their model. */
final class Copies {

    private static final long FIRST = 2_500_001;

    private final World world;
    private final SimClock clock;

    Copies(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    void upTo(int products) {
        List<ObjectNode> models = world.all(Catalogue.PRODUCTS, Product::onSale);
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()).deepCopy());
        }
    }

    private void copy(ObjectNode product) {
        long id = world.next("copied_product", FIRST);
        String now = clock.now().toString();
        product.put("id", id)
                .put("added", now)
                .put("modified", now)
                .put("name", product.path("name").asString() + " no. " + id % 1_000_000);
        world.put(Catalogue.PRODUCTS, Long.toString(id), product);
    }
}
