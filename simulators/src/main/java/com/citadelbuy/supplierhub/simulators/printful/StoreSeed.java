package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Two stores of the "Manual order / API" kind and the designed products in them. */
final class StoreSeed {

    static final String MAIN_STORE = "11229252";
    static final String SECOND_STORE = "11400871";
    static final List<String> STORES = List.of(MAIN_STORE, SECOND_STORE);
    static final long FIRST_PRODUCT = 280_896_101L;

    /** Ids beyond 32 bits, as the documents show them. */
    static final long FIRST_VARIANT = 3_374_445_301L;

    private static final String NAMES = """
            71|Harbour Fox Tee
            12|Blåbær Everyday Tee
            362|Wald & Wiese Organic Tee
            378|Fuchs im Nebel – Bio-Shirt
            508|Tide Chart All-Over Tee
            103|Club Crest Polo
            146|東京ネオン Hoodie
            294|Night Ferry Pullover Hoodie
            145|Ķekava Crew Sweatshirt
            189|Koi Leggings
            319|Petit Renard Baby Bodysuit
            77|Anchor Dad Hat
            206|Forêt Beanie
            367|„Daugava“ Tote Bag
            279|Topo Map Backpack
            181|Marble Wave iPhone Case
            267|Marble Wave Samsung Case
            358|Campfire Sticker
            1|Grand Canyon Poster
            171|Kölner Dom Poster
            172|Framed Landscape Poster
            19|Café Crème Mug
            300|Midnight Oil Mug
            382|Señor Cactus Enamel Mug
            83|Mid-Century Pillow
            395|Northern Lights Throw Blanket
            """;

    private final World world;
    private final Catalog catalog;

    StoreSeed(World world, Catalog catalog) {
        this.world = world;
        this.catalog = catalog;
    }

    void plant() {
        store(MAIN_STORE, "Harbour Fox Prints");
        store(SECOND_STORE, "Atelier Ķepa");
        NAMES.lines().map(line -> line.split("\\|")).forEach(field -> product(MAIN_STORE, field));
        NAMES.lines().limit(3).map(line -> line.split("\\|")).forEach(field -> product(SECOND_STORE, field));
    }

    private void store(String id, String name) {
        world.put(
                Stores.STORES,
                id,
                SimJson.object()
                        .put("id", Long.parseLong(id))
                        .put("type", "native")
                        .put("name", name));
    }

    private void product(String store, String[] field) {
        long id = world.next("sync_product", FIRST_PRODUCT);
        ObjectNode blank = catalog.product(Long.parseLong(field[0]));
        world.put(
                StoreProducts.PRODUCTS,
                Long.toString(id),
                SimJson.object()
                        .put("id", id)
                        .put("store", store)
                        .put("external_id", externalId(id))
                        .put("name", field[1])
                        .put("category", blank.path("category").asLong())
                        .put(
                                "thumbnail_url",
                                "https://files.cdn.printful.com/files/" + externalId(id) + "_preview.png"));
        world.all(Catalog.VARIANTS).stream()
                .filter(variant -> variant.path("product").equals(blank.path("id")))
                .forEach(variant -> variant(store, id, field[1], blank, variant));
    }

    private void variant(String store, long product, String name, ObjectNode blank, ObjectNode variant) {
        long id = world.next("sync_variant", FIRST_VARIANT);
        BigDecimal cost = new BigDecimal(variant.path("price").asString());
        String options =
                variant.path("color").asString() + " / " + variant.path("size").asString();
        world.put(
                StoreProducts.VARIANTS,
                Long.toString(id),
                SimJson.object()
                        .put("id", id)
                        .put("store", store)
                        .put("product", product)
                        .put("external_id", externalId(id))
                        .put("name", name + " - " + options)
                        .put("variant", variant.path("id").asLong())
                        .put("retail_price", Money.text(cost.multiply(new BigDecimal("1.9"))))
                        .put("sku", id % 4 == 0 ? "" : "HF-" + blank.path("id").asLong() + "-" + id % 1000)
                        .put("file", 450_621_000L + id % 10_000)
                        .put(
                                "placement",
                                Catalog.techniques(blank)
                                        .getFirst()
                                        .placements()
                                        .getFirst()));
    }

    /** The supplier makes up external ids of thirteen hexadecimal digits where the owner gave none. */
    static String externalId(long id) {
        return "63%011x".formatted(id * 7919 % 0xfffffffffffL);
    }
}
