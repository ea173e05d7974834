package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The goods, their stores and categories, and how many of each there are. */
final class Catalogue {

    static final String PRODUCTS = "products";
    static final String CATEGORIES = "categories";
    static final String STORES = "stores";

    private final World world;

    Catalogue(World world) {
        this.world = world;
        if (world.size(PRODUCTS) == 0) {
            new Seeding(world).run();
        }
    }

    Optional<Product> product(long id) {
        return world.get(PRODUCTS, Long.toString(id)).map(Product::new);
    }

    List<Product> products() {
        return world.all(PRODUCTS).stream().map(Product::new).toList();
    }

    List<ObjectNode> categories() {
        return world.all(CATEGORIES);
    }

    Optional<ObjectNode> category(long id) {
        return world.get(CATEGORIES, Long.toString(id));
    }

    ObjectNode store(long id) {
        return world.get(STORES, Long.toString(id)).orElseThrow();
    }

    /** Puts this many back on the shelf; a negative number takes them from it. */
    void restock(long productId, String skuId, int count) {
        Product product = product(productId).orElseThrow();
        ObjectNode sku = product.sku(skuId).orElseThrow().json();
        sku.put("stock", sku.path("stock").asInt() + count);
        world.put(PRODUCTS, Long.toString(productId), product.json());
    }

    /** A product as it is kept. */
    record Product(ObjectNode json) {

        long id() {
            return json.path("id").asLong();
        }

        String subject() {
            return json.path("subject").asString();
        }

        long storeId() {
            return json.path("store").asLong();
        }

        long categoryId() {
            return json.path("category").asLong();
        }

        String status() {
            return json.path("status").asString();
        }

        boolean onSale() {
            return status().equals("onSelling");
        }

        boolean sellableTo(String country) {
            return !json.path("blocked").asString().equals(country) && Geography.served(country);
        }

        BigDecimal weight() {
            return new BigDecimal(json.path("weight").asString());
        }

        List<Sku> skus() {
            return skuStream().toList();
        }

        Optional<Sku> sku(String id) {
            return skuStream().filter(sku -> sku.id().equals(id)).findFirst();
        }

        Optional<Sku> skuByAttribute(String attribute) {
            return skuStream().filter(sku -> sku.attribute().equals(attribute)).findFirst();
        }

        private Stream<Sku> skuStream() {
            return json.path("skus").valueStream().map(sku -> new Sku((ObjectNode) sku));
        }
    }

    /** A variant as it is kept. */
    record Sku(ObjectNode json) {

        String id() {
            return json.path("id").asString();
        }

        /** The key by which it is ordered; empty where a product has but one. */
        String attribute() {
            return json.path("attr").asString();
        }

        BigDecimal sale() {
            return new BigDecimal(json.path("sale").asString());
        }

        BigDecimal list() {
            return new BigDecimal(json.path("list").asString());
        }

        BigDecimal bulk() {
            return new BigDecimal(json.path("bulk").asString());
        }

        int bulkFrom() {
            return json.path("bulk_from").asInt();
        }

        int stock() {
            return json.path("stock").asInt();
        }

        /** Pieces one buyer may have at this price; 0 when there is no such limit. */
        int limit() {
            return json.path("limit").asInt(0);
        }

        /** Whether an order for more than the limit fails; else it only loses the promotion's price. */
        boolean strictlyLimited() {
            return json.path("limit_strategy").asString("").equals("create_order_fail");
        }

        String shipsFrom() {
            boolean american = json.path("properties")
                    .valueStream()
                    .anyMatch(property ->
                            property.path("sku_property_value").asString().equals("United States"));
            return american ? "US" : "CN";
        }

        BigDecimal unitPrice(int count) {
            if (limit() > 0 && count > limit()) {
                return list();
            }
            return count >= bulkFrom() ? bulk() : sale();
        }

        String description() {
            return String.join(
                    "; ",
                    json.path("properties")
                            .valueStream()
                            .map(property -> property.path("sku_property_name").asString() + ":" + value(property))
                            .toList());
        }

        private static String value(JsonNode property) {
            return property.path("property_value_definition_name")
                    .asString(property.path("sku_property_value").asString());
        }
    }
}
