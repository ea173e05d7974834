package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The seller's products, by his own sku. */
final class Goods {

    private static final String PRODUCTS = "products";

    private final World world;

    Goods(World world, Market market) {
        this.world = world;
        if (world.size(PRODUCTS) == 0) {
            Stream.concat(market.offers().lines(), Magic.offers().lines()).forEach(this::plant);
        }
    }

    private void plant(String line) {
        String[] fields = line.split("~", -1);
        add(SimJson.object()
                .put("sku", fields[0])
                .put("name", fields[1])
                .put("variation", fields[2])
                .put("parent", fields[2].isEmpty() ? fields[0] : fields[0].substring(0, fields[0].lastIndexOf('-')))
                .put("price", fields[3])
                .put("quantity", Integer.parseInt(fields[4]))
                .put("status", fields[5]));
    }

    private void add(ObjectNode product) {
        int serial = world.size(PRODUCTS);
        put(product.put("shop_sku", "SC%03dELAAGWDNAFAMZ-%d".formatted(serial, 43_340 + serial))
                .put("image", "http://static.demo-shop.example/p/" + serial + ".jpg"));
    }

    /** Copies of what is on sale, each in turn, until there are so many products. */
    void grow(int products) {
        List<ObjectNode> models = guided();
        for (int i = world.size(PRODUCTS); i < products; i++) {
            ObjectNode model = models.get(i % models.size());
            add(model.deepCopy()
                    .put("sku", model.path("sku").asString() + "-C" + i)
                    .put("parent", model.path("sku").asString() + "-C" + i)
                    .put("name", model.path("name").asString() + " no. " + i));
        }
    }

    void put(ObjectNode product) {
        world.put(PRODUCTS, product.path("sku").asString(), product);
    }

    List<ObjectNode> all() {
        return world.all(PRODUCTS);
    }

    /** Those with which nothing odd happens and of which there are some. */
    List<ObjectNode> guided() {
        return all().stream()
                .filter(product -> sells(product.path("sku").asString(), 1)
                        && !Magic.any(product.path("sku").asString()))
                .toList();
    }

    Optional<ObjectNode> bySku(String sku) {
        return world.get(PRODUCTS, sku);
    }

    boolean sells(String sku, int pieces) {
        return pieces > 0
                && bySku(sku)
                        .filter(product -> product.path("status").asString().equals("active"))
                        .filter(product -> product.path("quantity").asInt() >= pieces)
                        .isPresent();
    }

    void move(String sku, int pieces) {
        bySku(sku)
                .ifPresent(product ->
                        put(product.put("quantity", product.path("quantity").asInt() + pieces)));
    }

    static BigDecimal price(ObjectNode product) {
        return new BigDecimal(product.path("price").asString());
    }
}
