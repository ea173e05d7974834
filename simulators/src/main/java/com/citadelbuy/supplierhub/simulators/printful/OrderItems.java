package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a v1 order: what each names, exactly once, and what it becomes. */
final class OrderItems {

    private static final List<String> NAMES = List.of(
            "sync_variant_id",
            "external_variant_id",
            "warehouse_product_variant_id",
            "product_template_id",
            "external_product_id");

    private final World world;
    private final StoreProducts products;

    OrderItems(World world, StoreProducts products) {
        this.world = world;
        this.products = products;
    }

    /** Reads and checks the lines; ids are given only when the order is kept. */
    ArrayNode read(String store, Fields body, boolean kept) {
        ArrayNode items = SimJson.array();
        Set<String> seen = new HashSet<>();
        for (Fields item : body.requiredObjects("items")) {
            Optional<String> externalId = item.text("external_id");
            if (externalId.isPresent() && !seen.add(externalId.get())) {
                throw Refusal.badRequest("Item external_id is not unique in the order: " + externalId.get());
            }
            items.add(item(item, variant(store, item), kept));
        }
        return items;
    }

    private ObjectNode variant(String store, Fields item) {
        List<String> named = NAMES.stream().filter(item::has).toList();
        if (named.size() > 1) {
            throw Refusal.badRequest("An item can be named in one way only: " + String.join(", ", named));
        }
        String name = named.isEmpty() ? "" : named.getFirst();
        return switch (name) {
            case "sync_variant_id" -> {
                long id = item.requiredNumber(name);
                yield alone(item, find(store, Long.toString(id)));
            }
            case "external_variant_id" -> alone(item, find(store, "@" + item.requiredText(name)));
            case "warehouse_product_variant_id" ->
                throw Refusal.badRequest("Invalid warehouse variant: " + item.requiredNumber(name));
            case "product_template_id" ->
                throw Refusal.badRequest("Invalid product template: " + item.requiredNumber(name));
            case "external_product_id" ->
                throw Refusal.badRequest("Invalid product template: " + item.requiredText(name));
            default -> throw Refusal.missing(item.at() + "sync_variant_id");
        };
    }

    private static ObjectNode alone(Fields item, ObjectNode found) {
        if (item.has("variant_id")) {
            throw Refusal.badRequest("An item can be named in one way only: " + item.at() + "variant_id");
        }
        return found;
    }

    private ObjectNode find(String store, String id) {
        return products.find(StoreProducts.VARIANTS, store, id)
                .orElseThrow(() -> Refusal.badRequest("Invalid sync variant: " + id));
    }

    private ObjectNode item(Fields item, ObjectNode variant, boolean kept) {
        long quantity = item.quantity();
        ObjectNode blank = products.blank(variant);
        String stock = Catalog.stock(blank);
        ObjectNode line = SimJson.object().put("id", kept ? world.next("order_item", 66_655_801L) : 0);
        CatalogV2.textOrNull(line, "external_id", item.text("external_id").orElse(""));
        line.put("variant_id", blank.path("id").asLong())
                .put("sync_variant_id", variant.path("id").asLong())
                .put("external_variant_id", variant.path("external_id").asString())
                .put("quantity", quantity)
                .put("price", blank.path("price").asString());
        Optional<String> retail = item.text("retail_price");
        retail.ifPresent(price -> Money.amount(price, item.at() + "retail_price"));
        CatalogV2.textOrNull(line, "retail_price", retail.orElse(""));
        line.put("name", item.text("name").orElse(variant.path("name").asString()));
        line.set("product", StoreProducts.briefly(blank));
        line.set("files", StoreProducts.files(variant));
        line.putArray("options");
        CatalogV2.textOrNull(
                line, "sku", item.text("sku").orElse(variant.path("sku").asString()));
        return line.put("discontinued", stock.equals(Catalog.DISCONTINUED))
                .put("out_of_stock", stock.equals(Catalog.OUT_OF_STOCK));
    }
}
