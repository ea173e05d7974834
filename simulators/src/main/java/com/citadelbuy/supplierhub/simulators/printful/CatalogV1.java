package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as v1 shows it; readable without a token, though less often. */
final class CatalogV1 {

    private static final Map<String, String> REGIONS = new TreeMap<>(Map.of(
            "US", "United States", "EU", "Europe", "EU_LV", "Latvia", "AU", "Australia", "UK", "United Kingdom"));

    private final Catalog catalog;

    CatalogV1(Catalog catalog) {
        this.catalog = catalog;
    }

    SimReply products(Call call) {
        List<String> categories = call.request()
                .query("category_id")
                .map(ids -> List.of(ids.split(",")))
                .orElse(List.of());
        ArrayNode result = SimJson.array();
        catalog.products().stream()
                .filter(product -> Catalog.isAnyOf(product.path("category"), categories))
                .forEach(product -> result.add(product(product)));
        return ok(result);
    }

    SimReply product(Call call) {
        ObjectNode product = catalog.product(call.number());
        ObjectNode result = SimJson.object();
        result.set("product", product(product));
        ArrayNode variants = result.putArray("variants");
        catalog.listedVariants(product.path("id").asLong()).forEach(variant -> variants.add(variant(variant)));
        return ok(result);
    }

    SimReply variant(Call call) {
        ObjectNode variant = catalog.requiredVariant(call.number());
        ObjectNode result = SimJson.object();
        result.set("variant", variant(variant));
        result.set("product", product(catalog.product(variant.path("product").asLong())));
        return ok(result);
    }

    SimReply categories(Call call) {
        ArrayNode categories = SimJson.array();
        catalog.categories().forEach(category -> categories.add(category(category)));
        return ok(categories);
    }

    SimReply category(Call call) {
        return ok(category(catalog.category(call.number())));
    }

    static SimReply ok(JsonNode result) {
        ObjectNode body = SimJson.object().put("code", 200);
        body.set("result", result);
        body.putArray("extra");
        return SimReply.json(200, body);
    }

    private static ObjectNode category(ObjectNode category) {
        return SimJson.object()
                .put("id", category.path("id").asLong())
                .put("parent_id", category.path("parent_id").asLong())
                .put("image_url", BlankViews.categoryImage(category))
                .put("size", "small")
                .put("title", category.path("title").asString());
    }

    private ObjectNode product(ObjectNode product) {
        ObjectNode shown = SimJson.object()
                .put("id", product.path("id").asLong())
                .put("main_category_id", product.path("category").asLong())
                .put("type", product.path("type").asString())
                .put("type_name", product.path("type_name").asString())
                .put("title", product.path("title").asString());
        CatalogV2.textOrNull(shown, "brand", product.path("brand").asString());
        shown.put("model", product.path("model").asString())
                .put("image", Catalog.productImage(product))
                .put(
                        "variant_count",
                        catalog.listedVariants(product.path("id").asLong()).size())
                .put("currency", "USD");
        shown.putArray("options");
        shown.putNull("dimensions").put("is_discontinued", false);
        shown.put("avg_fulfillment_time", new BigDecimal(product.path("days").asString()));
        techniques(shown.putArray("techniques"), product);
        files(shown.putArray("files"), product);
        shown.put("description", Catalog.description(product));
        return shown.putNull("origin_country");
    }

    private static void techniques(ArrayNode list, ObjectNode product) {
        for (Technique technique : Catalog.techniques(product)) {
            list.addObject()
                    .put("key", technique.v1Key())
                    .put("display_name", technique.display())
                    .put("is_default", list.size() == 1);
        }
    }

    private static void files(ArrayNode list, ObjectNode product) {
        for (Technique technique : Catalog.techniques(product)) {
            for (String placement : technique.placements()) {
                boolean included = list.isEmpty();
                ObjectNode file = list.addObject()
                        .put("id", included ? "default" : placement)
                        .put("type", included ? "default" : placement)
                        .put("title", included ? "Print file" : technique.display() + " " + placement);
                CatalogV2.textOrNull(file, "additional_price", included ? "" : technique.placementPrice());
            }
        }
        list.addObject()
                .put("id", "preview")
                .put("type", "mockup")
                .put("title", "Mockup")
                .putNull("additional_price");
    }

    private static ObjectNode variant(ObjectNode variant) {
        String stock = Catalog.stock(variant);
        ObjectNode shown = SimJson.object()
                .put("id", variant.path("id").asLong())
                .put("product_id", variant.path("product").asLong())
                .put("name", variant.path("name").asString())
                .put("size", variant.path("size").asString())
                .put("color", variant.path("color").asString())
                .put("color_code", variant.path("color_code").asString())
                .putNull("color_code2")
                .put("image", Catalog.variantImage(variant))
                .put("price", variant.path("price").asString())
                .put("in_stock", stock.equals(Catalog.IN_STOCK) || stock.equals(Catalog.ON_DEMAND));
        ObjectNode regions = shown.putObject("availability_regions");
        ArrayNode statuses = shown.putArray("availability_status");
        REGIONS.forEach((code, name) -> {
            regions.put(code, name);
            statuses.addObject().put("region", code).put("status", stock);
        });
        return shown;
    }
}
