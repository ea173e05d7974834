package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The blanks as the simulator keeps them; how they look in v1 and v2 is told by {@link CatalogV1} and {@link CatalogV2}. */
final class Catalog {

    static final String PRODUCTS = "catalog_products";
    static final String VARIANTS = "catalog_variants";
    static final String CATEGORIES = "catalog_categories";

    static final String IN_STOCK = "in_stock";
    static final String ON_DEMAND = "stocked_on_demand";
    static final String OUT_OF_STOCK = "out_of_stock";
    static final String DISCONTINUED = "discontinued";

    private static final String FILES = "https://files.cdn.printful.com/products/";

    private final World world;

    Catalog(World world) {
        this.world = world;
    }

    List<ObjectNode> products() {
        return world.all(PRODUCTS);
    }

    ObjectNode product(long id) {
        return world.get(PRODUCTS, Long.toString(id)).orElseThrow(Refusal::notFound);
    }

    Optional<ObjectNode> variant(long id) {
        return world.get(VARIANTS, Long.toString(id));
    }

    ObjectNode requiredVariant(long id) {
        return variant(id).orElseThrow(Refusal::notFound);
    }

    /** Discontinued variants vanish from lists but stay readable by their id. */
    List<ObjectNode> listedVariants(long product) {
        return world.all(VARIANTS).stream()
                .filter(variant -> variant.path("product").asLong() == product)
                .filter(variant -> !stock(variant).equals(DISCONTINUED))
                .toList();
    }

    /** With those that are discontinued. */
    List<ObjectNode> variants(long product) {
        return world.all(VARIANTS, variant -> variant.path("product").asLong() == product);
    }

    List<ObjectNode> categories() {
        return world.all(CATEGORIES);
    }

    ObjectNode category(long id) {
        return world.get(CATEGORIES, Long.toString(id)).orElseThrow(Refusal::notFound);
    }

    static String stock(ObjectNode variant) {
        return variant.path("stock").asString();
    }

    static List<Technique> techniques(ObjectNode product) {
        return product.path("techniques")
                .valueStream()
                .map(key -> Technique.of(key.asString()))
                .toList();
    }

    static String productImage(ObjectNode product) {
        return FILES + product.path("id").asLong() + "/product_1550594502.jpg";
    }

    static String variantImage(ObjectNode variant) {
        return FILES + variant.path("product").asLong() + "/"
                + variant.path("id").asLong() + "_1581412541.jpg";
    }

    static String description(ObjectNode product) {
        return """
                %s – made to order, one piece at a time.\s

                • Printed or sewn on demand
                • Ships flat and plastic‑free where the size allows it
                • Average fulfilment: %s days""".formatted(
                product.path("title").asString(), product.path("days").asString()).replace("\n", "\r\n");
    }

    static boolean isAnyOf(JsonNode value, List<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(value.asString()::equalsIgnoreCase);
    }
}
