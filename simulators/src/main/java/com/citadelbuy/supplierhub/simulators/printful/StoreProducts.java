package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The designed products of a store ("sync products") and their variants; v1 only. */
final class StoreProducts {

    static final String PRODUCTS = "sync_products";
    static final String VARIANTS = "sync_variants";

    private static final Set<String> FILTERS =
            Set.of("all", "synced", "unsynced", "ignored", "imported", "discontinued", "out_of_stock");
    private static final long FILE_MADE = 1_716_466_000L;

    private final World world;
    private final Catalog catalog;

    StoreProducts(World world, Catalog catalog) {
        this.world = world;
        this.catalog = catalog;
    }

    SimReply list(Call call) {
        String filter = call.request().query("status").orElse("all");
        if (!FILTERS.contains(filter)) {
            throw Refusal.badRequest(
                    "The provided status is not a valid filter. Must be one of the following: all, synced,"
                            + " unsynced, ignored, imported, discontinued, out_of_stock");
        }
        List<ObjectNode> found = world.all(PRODUCTS).stream()
                .filter(product -> product.path("store").asString().equals(call.store()))
                .filter(product -> Catalog.isAnyOf(product.path("category"), CatalogV2.list(call, "category_id")))
                .filter(product -> passes(filter, product))
                .toList();
        Page page = Page.of(call);
        ObjectNode body = SimJson.object().put("code", 200);
        ArrayNode result = body.putArray("result");
        page.of(found).forEach(product -> result.add(product(product)));
        body.putArray("extra");
        body.set("paging", page.paging(found.size()));
        return SimReply.json(200, body);
    }

    private boolean passes(String filter, ObjectNode product) {
        return switch (filter) {
            case "all", "synced" -> true;
            case "discontinued", "out_of_stock" ->
                variants(product).stream().anyMatch(variant -> status(variant).equals(filter));
            default -> false;
        };
    }

    /** A product with its store, for webhooks. */
    Optional<ObjectNode> kept(String id) {
        return world.get(PRODUCTS, id);
    }

    SimReply get(Call call) {
        ObjectNode product = find(PRODUCTS, call.store(), call.argument()).orElseThrow(Refusal::notFound);
        ObjectNode result = SimJson.object();
        result.set("sync_product", product(product));
        ArrayNode shown = result.putArray("sync_variants");
        variants(product).forEach(variant -> shown.add(variant(variant)));
        return CatalogV1.ok(result);
    }

    SimReply variant(Call call) {
        ObjectNode variant = find(VARIANTS, call.store(), call.argument()).orElseThrow(Refusal::notFound);
        return SimReply.json(200, SimJson.object().put("code", 200).set("result", variant(variant)));
    }

    /** A product or variant of a store by its id, or by the owner's id after an {@code @}. */
    Optional<ObjectNode> find(String collection, String store, String id) {
        Optional<ObjectNode> found = id.startsWith("@")
                ? world.all(collection).stream()
                        .filter(entry -> entry.path("store").asString().equals(store))
                        .filter(entry -> entry.path("external_id").asString().equals(id.substring(1)))
                        .findFirst()
                : world.get(collection, Long.toString(Call.number(id)));
        return found.filter(entry -> entry.path("store").asString().equals(store));
    }

    ObjectNode blank(ObjectNode variant) {
        return catalog.requiredVariant(variant.path("variant").asLong());
    }

    private List<ObjectNode> variants(ObjectNode product) {
        long id = product.path("id").asLong();
        return world.all(VARIANTS, variant -> variant.path("product").asLong() == id);
    }

    private String status(ObjectNode variant) {
        return switch (Catalog.stock(blank(variant))) {
            case Catalog.DISCONTINUED -> "discontinued";
            case Catalog.OUT_OF_STOCK -> "out_of_stock";
            default -> "active";
        };
    }

    ObjectNode product(ObjectNode product) {
        int variants = variants(product).size();
        return SimJson.object()
                .put("id", product.path("id").asLong())
                .put("external_id", product.path("external_id").asString())
                .put("name", product.path("name").asString())
                .put("variants", variants)
                .put("synced", variants)
                .put("thumbnail_url", product.path("thumbnail_url").asString())
                .put("is_ignored", false);
    }

    private ObjectNode variant(ObjectNode variant) {
        ObjectNode blank = blank(variant);
        ObjectNode shown = SimJson.object()
                .put("id", variant.path("id").asLong())
                .put("external_id", variant.path("external_id").asString())
                .put("sync_product_id", variant.path("product").asLong())
                .put("name", variant.path("name").asString())
                .put("synced", true)
                .put("variant_id", variant.path("variant").asLong())
                .put(
                        "main_category_id",
                        catalog.product(blank.path("product").asLong())
                                .path("category")
                                .asLong())
                .putNull("warehouse_product_id")
                .putNull("warehouse_product_variant_id")
                .put("retail_price", variant.path("retail_price").asString());
        CatalogV2.textOrNull(shown, "sku", variant.path("sku").asString());
        shown.put("currency", Money.STORE_CURRENCY);
        shown.set("product", briefly(blank));
        shown.set("files", files(variant));
        shown.putArray("options");
        return shown.put("is_ignored", false)
                .put("size", blank.path("size").asString())
                .put("color", blank.path("color").asString())
                .put("availability_status", status(variant));
    }

    static ObjectNode briefly(ObjectNode blank) {
        return SimJson.object()
                .put("variant_id", blank.path("id").asLong())
                .put("product_id", blank.path("product").asLong())
                .put("image", Catalog.variantImage(blank))
                .put("name", blank.path("name").asString());
    }

    static ArrayNode files(ObjectNode variant) {
        long id = variant.path("file").asLong();
        String hash = "1c43709da13e3480049379d4%08x".formatted(id);
        String stored = "https://files.cdn.printful.com/files/" + hash.substring(0, 3) + "/" + hash;
        ArrayNode files = SimJson.array();
        files.addObject()
                .put("id", id)
                .put("type", "default")
                .put("hash", hash)
                .putNull("url")
                .put("filename", "printfile-" + id + ".png")
                .put("mime_type", "image/png")
                .put("size", 186_604)
                .put("width", 1800)
                .put("height", 2400)
                .put("dpi", 150)
                .put("status", "ok")
                .put("created", FILE_MADE)
                .put("thumbnail_url", stored + "_thumb.png")
                .put("preview_url", stored + "_preview.png")
                .put("visible", false);
        return files;
    }
}
