package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Designed products beyond those of a new world: copies of the main store's, each in turn. */
final class StoreCopies {

    private final World world;

    StoreCopies(World world) {
        this.world = world;
    }

    void upTo(int products) {
        List<ObjectNode> models = world.all(
                StoreProducts.PRODUCTS,
                product -> product.path("store").asString().equals(StoreSeed.MAIN_STORE));
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()).deepCopy());
        }
    }

    private void copy(ObjectNode product) {
        long model = product.path("id").asLong();
        long id = world.next("sync_product", StoreSeed.FIRST_PRODUCT);
        product.put("id", id)
                .put("external_id", StoreSeed.externalId(id))
                .put("name", product.path("name").asString() + " no. " + id % 1_000_000);
        world.put(StoreProducts.PRODUCTS, Long.toString(id), product);
        world.all(StoreProducts.VARIANTS, variant -> variant.path("product").asLong() == model)
                .forEach(variant -> variant(variant, id));
    }

    private void variant(ObjectNode variant, long product) {
        long id = world.next("sync_variant", StoreSeed.FIRST_VARIANT);
        variant.put("id", id).put("product", product).put("external_id", StoreSeed.externalId(id));
        world.put(StoreProducts.VARIANTS, Long.toString(id), variant);
    }
}
