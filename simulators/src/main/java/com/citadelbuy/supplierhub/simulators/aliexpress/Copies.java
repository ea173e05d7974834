package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of what is on sale, each in turn. */
final class Copies {

    private static final long FIRST_PRODUCT = 1005008000000000L;
    private static final long FIRST_SKU = 12000048000000000L;

    private final World world;
    private final Catalogue catalogue;

    Copies(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue = catalogue;
    }

    void upTo(int products) {
        List<Product> models =
                catalogue.products().stream().filter(Product::onSale).toList();
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()).json().deepCopy());
        }
    }

    private void copy(ObjectNode product) {
        long id = world.next("copied_product", FIRST_PRODUCT);
        product.put("id", id)
                .put("us", id)
                .put("blocked", "")
                .put("subject", product.path("subject").asString() + " no. " + id % 1_000_000);
        for (JsonNode sku : product.path("skus")) {
            ((ObjectNode) sku).put("id", Long.toString(world.next("copied_sku", FIRST_SKU)));
        }
        world.put(Catalogue.PRODUCTS, Long.toString(id), product);
    }
}
