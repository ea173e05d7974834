package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blanks, their variants and categories as v2 shows them. */
final class BlankViews {

    private BlankViews() {}

    static ObjectNode category(Call call, ObjectNode category) {
        ObjectNode shown = SimJson.object().put("id", category.path("id").asLong());
        long parent = category.path("parent_id").asLong();
        if (parent == 0) {
            shown.putNull("parent_id");
        } else {
            shown.put("parent_id", parent);
        }
        shown.put("image_url", categoryImage(category))
                .put("title", category.path("title").asString());
        shown.putObject("_links")
                .set(
                        "self",
                        CatalogV2.href(
                                call,
                                "/v2/catalog-categories/" + category.path("id").asLong()));
        return shown;
    }

    static String categoryImage(ObjectNode category) {
        return "https://files.cdn.printful.com/upload/catalog_category/"
                + category.path("id").asLong() + "_t.jpg";
    }

    static ObjectNode product(Call call, ObjectNode product, List<ObjectNode> variants) {
        long id = product.path("id").asLong();
        ObjectNode shown = SimJson.object()
                .put("id", id)
                .put("main_category_id", product.path("category").asLong())
                .put("type", product.path("type").asString())
                .put("name", product.path("title").asString());
        CatalogV2.textOrNull(shown, "brand", product.path("brand").asString());
        shown.put("model", product.path("model").asString())
                .put("image", Catalog.productImage(product))
                .put("variant_count", variants.size())
                .put("is_discontinued", false)
                .put("description", Catalog.description(product));
        options(shown, variants);
        techniques(shown, product);
        shown.putArray("product_options");
        shown.set("_links", productLinks(call, id));
        return shown;
    }

    private static void options(ObjectNode shown, List<ObjectNode> variants) {
        ArrayNode sizes = shown.putArray("sizes");
        variants.stream()
                .map(variant -> variant.path("size").asString())
                .distinct()
                .forEach(sizes::add);
        ArrayNode colors = shown.putArray("colors");
        Map<String, String> codes = new LinkedHashMap<>();
        variants.forEach(variant -> codes.put(
                variant.path("color").asString(), variant.path("color_code").asString()));
        codes.forEach((name, code) -> colors.addObject().put("name", name).put("value", code));
    }

    private static void techniques(ObjectNode shown, ObjectNode product) {
        ArrayNode techniques = shown.putArray("techniques");
        ArrayNode placements = shown.putArray("placements");
        for (Technique technique : Catalog.techniques(product)) {
            techniques
                    .addObject()
                    .put("key", technique.key())
                    .put("display_name", technique.display())
                    .put("is_default", techniques.size() == 1);
            for (String place : technique.placements()) {
                ObjectNode placement =
                        placements.addObject().put("placement", place).put("technique", technique.key());
                placement.putArray("layers").addObject().put("type", "file").putArray("layer_options");
                placement.putArray("placement_options");
                placement.putArray("conflicting_placements");
            }
        }
    }

    private static ObjectNode productLinks(Call call, long id) {
        String self = "/v2/catalog-products/" + id;
        ObjectNode links = SimJson.object();
        links.set("self", CatalogV2.href(call, self));
        links.set("variants", CatalogV2.href(call, self + "/catalog-variants"));
        links.set("categories", CatalogV2.href(call, self + "/catalog-categories"));
        links.set("product_prices", CatalogV2.href(call, self + "/prices"));
        links.set("product_sizes", CatalogV2.href(call, self + "/sizes"));
        links.set("product_images", CatalogV2.href(call, self + "/images"));
        links.set("availability", CatalogV2.href(call, self + "/availability"));
        return links;
    }

    static ObjectNode variant(Call call, ObjectNode product, ObjectNode variant) {
        long id = variant.path("id").asLong();
        ObjectNode shown = SimJson.object()
                .put("id", id)
                .put("catalog_product_id", variant.path("product").asLong())
                .put("name", variant.path("name").asString())
                .put("size", variant.path("size").asString())
                .put("color", variant.path("color").asString())
                .put("color_code", variant.path("color_code").asString())
                .putNull("color_code2");
        ArrayNode dimensions = shown.putArray("placement_dimensions");
        for (Technique technique : Catalog.techniques(product)) {
            technique
                    .placements()
                    .forEach(place -> dimensions
                            .addObject()
                            .put("placement", place)
                            .put("height", new BigDecimal("16.5"))
                            .put("width", new BigDecimal("12.25"))
                            .put("orientation", "any"));
        }
        shown.put("image", Catalog.variantImage(variant));
        String self = "/v2/catalog-variants/" + id;
        String parent = "/v2/catalog-products/" + variant.path("product").asLong();
        ObjectNode links = shown.putObject("_links");
        links.set("self", CatalogV2.href(call, self));
        links.set("product_details", CatalogV2.href(call, parent));
        links.set("product_variants", CatalogV2.href(call, parent + "/catalog-variants"));
        links.set("variant_prices", CatalogV2.href(call, self + "/prices"));
        links.set("variant_images", CatalogV2.href(call, self + "/images"));
        links.set("variant_availability", CatalogV2.href(call, self + "/availability"));
        return shown;
    }
}
