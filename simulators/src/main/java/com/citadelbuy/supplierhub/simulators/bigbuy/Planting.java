package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a new world's goods out of the seed, each row as the lists show it. */
final class Planting {

    private static final long FIRST_PRODUCT = 12_601;
    static final long FIRST_VARIATION = 1_001_401;
    private static final Instant LISTED = Instant.parse("2024-07-22T11:32:06Z");

    private final World world;
    private final Attributes attributes;
    private final Instant now;

    Planting(World world, Attributes attributes, Instant now) {
        this.world = world;
        this.attributes = attributes;
        this.now = now;
    }

    void plant() {
        Seed.all().forEach(this::product);
    }

    private void product(Seed seed) {
        long id = world.next("product", FIRST_PRODUCT);
        boolean varied = !seed.options().isEmpty();
        ObjectNode product = SimJson.object();
        product.set("row", row(seed, id, varied));
        product.set("names", seed.names());
        product.put("trailing", seed.marked("T"))
                .put("entities", seed.marked("E"))
                .put("domestic", seed.marked("X"))
                .put(
                        "home",
                        seed.piles().isEmpty() ? 1 : seed.piles().getFirst().warehouse());
        ArrayNode taxonomies = product.putArray("taxonomies").add(seed.taxonomy());
        if (id % 5 == 0 && seed.taxonomy() != Taxonomies.COLD) {
            taxonomies.add(Taxonomies.COLD);
        }
        ArrayNode tags = product.putArray("tags");
        if (id % 3 != 0) {
            tags.add(id % 4).add((id + 1) % 4);
        }
        ArrayNode variations = product.putArray("variations");
        for (List<String> values : varied ? seed.combinations() : List.<List<String>>of()) {
            variations.add(variation(seed, id, values));
        }
        Catalogue.save(world, product);
        List<Seed.Pile> piles = varied ? List.of() : seed.piles();
        Stock.put(world, seed.sku(), id, id, varied ? Stock.PARENT : Stock.PRODUCT, piles);
        soldOut(seed, variations);
    }

    /** The keys in the order of the documents. Some rows lack dates that others have. */
    private ObjectNode row(Seed seed, long id, boolean varied) {
        String added =
                Times.plain(seed.marked("N") ? now.minus(Duration.ofDays(2)) : LISTED.plus(Duration.ofDays(id % 97)));
        ObjectNode row = SimJson.object()
                .put("id", id)
                .put("sku", seed.sku())
                .put("active", seed.marked("I") ? 0 : 1)
                .put("attributes", varied)
                .put("categories", true)
                .put("category", 2_399 + id % 7)
                .put("condition", "NEW")
                .put("dateAdd", added)
                .put("dateUpd", added);
        if (id % 4 != 1) {
            row.putNull("dateUpdCategories");
        }
        row.put("dateUpdDescription", added).put("dateUpdImages", added);
        if (id % 4 != 1) {
            row.putNull("dateUpdProperties");
        }
        row.put("dateUpdStock", added).put("depth", Money.measure(seed.size()[2]));
        row.put("ean13", ean(id)).put("height", Money.measure(seed.size()[1])).put("images", true);
        row.put("inShopsPrice", Money.measure(seed.inShops()))
                .put("intrastat", "9403208090")
                .put("logisticClass", "A")
                .put("manufacturer", seed.brand())
                .putNull("partNumber")
                .putNull("canon");
        row.set("priceLargeQuantities", largeQuantities(seed, id));
        return row.put("retailPrice", Money.measure(seed.retail()))
                .put("tags", id % 3 != 0)
                .put("taxId", 1)
                .put("taxRate", 21)
                .put("taxonomy", seed.taxonomy())
                .put("video", "0")
                .put("weight", Money.measure(seed.weight()))
                .put("wholesalePrice", Money.measure(seed.wholesale()))
                .put("width", Money.measure(seed.size()[0]));
    }

    private static ArrayNode largeQuantities(Seed seed, long id) {
        ArrayNode prices = SimJson.array();
        if (seed.marked("L")) {
            BigDecimal price = Money.cents(new BigDecimal(seed.wholesale()).multiply(new BigDecimal("0.9")));
            prices.addObject().put("id", id * 10).put("quantity", 10).put("price", Money.number(price));
        }
        return prices;
    }

    private long variation(Seed seed, long product, List<String> values) {
        long id = world.next("variation", FIRST_VARIATION);
        String sku = "V03%05d".formatted(id - FIRST_VARIATION + 101);
        ObjectNode row = SimJson.object()
                .put("id", id)
                .put("product", product)
                .put("sku", sku)
                .put("ean13", ean(id))
                .put("extraWeight", Money.measure(seed.weight()))
                .put("wholesalePrice", Money.measure(seed.wholesale()))
                .put("retailPrice", Money.measure(seed.retail()))
                .put("width", Money.measure(seed.size()[0]))
                .put("height", Money.measure(seed.size()[1]))
                .put("depth", Money.measure(seed.size()[2]))
                .put("inShopsPrice", Money.measure(seed.inShops()))
                .putNull("priceLargeQuantities")
                .put("logisticClass", "A");
        ObjectNode variation = SimJson.object();
        variation.set("row", row);
        ArrayNode ids = variation.putArray("attributes");
        for (int i = 0; i < values.size(); i++) {
            ids.add(attributes.id(seed.options().get(i).group(), values.get(i)));
        }
        world.put(Catalogue.VARIATIONS, Long.toString(id), variation);
        Stock.put(world, sku, id, product, Stock.VARIATION, seed.piles());
        return id;
    }

    private void soldOut(Seed seed, ArrayNode variations) {
        if (seed.marked("0")) {
            String last = variations.get(variations.size() - 1).asString();
            Stock.empty(
                    world,
                    Catalogue.variation(world, last)
                            .orElseThrow()
                            .at("/row/sku")
                            .asString());
        }
    }

    static String ean(long id) {
        String twelve = "7569%08d".formatted(id);
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
