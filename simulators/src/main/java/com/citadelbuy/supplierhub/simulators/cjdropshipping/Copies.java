package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of what is on sale, each in turn, the later ones listed longer ago. */
final class Copies {

    private static final long FIRST_ID = 1_646_512_345_678_900_000L;
    private static final Instant LISTED = Instant.parse("2025-03-01T00:00:00Z");

    private final World world;
    private final Catalogue catalogue;

    Copies(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue = catalogue;
    }

    void upTo(int products) {
        List<Product> models = catalogue.onSale();
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()));
        }
    }

    private void copy(Product model) {
        long number = world.next("copied_product", 1);
        String pid = Long.toString(FIRST_ID + number * 1_000);
        String sku = "CJCP%07d".formatted(number);
        ObjectNode product = model.doc().deepCopy();
        product.put("pid", pid)
                .put("sku", sku)
                .put("nameEn", model.text("nameEn") + " no. " + number)
                .put("createdAt", LISTED.minus(Duration.ofMinutes(number)).toString());
        int at = 0;
        for (JsonNode variant : product.path("variants")) {
            variant((ObjectNode) variant, model.sku(), sku, Long.toString(Long.parseLong(pid) + 11 + at++));
        }
        world.put(Catalogue.PRODUCTS, pid, product);
    }

    private void variant(ObjectNode variant, String modelSku, String sku, String vid) {
        world.get(Stock.STOCK, variant.path("vid").asString()).ifPresent(stock -> world.put(Stock.STOCK, vid, stock));
        variant.put("vid", vid).put("sku", sku + variant.path("sku").asString().substring(modelSku.length()));
    }
}
