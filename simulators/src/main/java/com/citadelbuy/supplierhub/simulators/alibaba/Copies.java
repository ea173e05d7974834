package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of what is on sale, each in turn. */
final class Copies {

    private static final long FIRST_PRODUCT = 1602000000000L;
    private static final long FIRST_SKU = 108000000000L;

    private final World world;
    private final Catalogue catalogue;

    Copies(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue = catalogue;
    }

    void upTo(int products) {
        List<Product> models = catalogue.products();
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()).json().deepCopy());
        }
    }

    private void copy(ObjectNode product) {
        String id = Long.toString(world.next("copied_product", FIRST_PRODUCT));
        product.put("id", id).put("title", product.path("title").asString() + " no. " + id.substring(6));
        for (JsonNode sku : product.path("skus")) {
            ((ObjectNode) sku).put("id", Long.toString(world.next("copied_sku", FIRST_SKU)));
        }
        world.put(Catalogue.PRODUCTS, id, product);
    }
}
