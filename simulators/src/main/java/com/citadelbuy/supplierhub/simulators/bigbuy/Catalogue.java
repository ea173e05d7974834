package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The goods there are. */
final class Catalogue {

    static final String PRODUCTS = "products";
    static final String VARIATIONS = "variations";

    private final World world;
    private final Taxonomies taxonomies;

    Catalogue(World world, Taxonomies taxonomies) {
        this.world = world;
        this.taxonomies = taxonomies;
    }

    static void save(World world, ObjectNode product) {
        world.put(PRODUCTS, product.at("/row/id").asString(), product);
    }

    static Optional<ObjectNode> variation(World world, String id) {
        return world.get(VARIATIONS, id);
    }

    /** Those of a part of the tree, if one is named. */
    List<ObjectNode> products(Call call) {
        OptionalInt root = call.parentTaxonomy();
        if (root.isEmpty()) {
            return world.all(PRODUCTS);
        }
        Set<Integer> within = taxonomies.within(root.getAsInt());
        return world.all(
                PRODUCTS,
                product -> product.path("taxonomies").valueStream().anyMatch(each -> within.contains(each.asInt())));
    }

    Optional<ObjectNode> product(String id) {
        return world.get(PRODUCTS, id);
    }

    ObjectNode asked(Call call) {
        return product(call.id()).orElseThrow(Refusal::notFound);
    }

    Optional<ObjectNode> variation(String id) {
        return variation(world, id);
    }

    List<ObjectNode> variations(JsonNode product) {
        return product.path("variations")
                .valueStream()
                .map(id -> variation(id.asString()).orElseThrow())
                .toList();
    }

    /** What may be ordered under a SKU, or cannot because it only stands for its variations. */
    Optional<Article> article(String sku) {
        return Stock.find(world, sku).map(stock -> {
            ObjectNode product = product(stock.path("product").asString()).orElseThrow();
            JsonNode own = stock.path("kind").asString().equals(Stock.VARIATION)
                    ? variation(stock.at("/row/id").asString()).orElseThrow().path("row")
                    : product.path("row");
            return new Article(sku, stock, product, own);
        });
    }

    void take(Article article, int quantity, String now) {
        Stock.take(world, article.sku(), quantity);
        ObjectNode product = product(article.product().at("/row/id").asString()).orElseThrow();
        ((ObjectNode) product.path("row")).put("dateUpdStock", now);
        save(world, product);
    }

    JsonNode stock(JsonNode row) {
        return Stock.find(world, row.path("sku").asString()).orElseThrow().path("row");
    }
}
