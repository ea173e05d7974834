package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blanks, their variants and categories as v2 shows them. */
final class CatalogV2 {

    private static final List<String> SORTS = List.of("new", "rating", "price", "bestseller");

    private final Catalog catalog;
    private final Countries countries;

    CatalogV2(Catalog catalog, Countries countries) {
        this.catalog = catalog;
        this.countries = countries;
    }

    SimReply products(Call call) {
        Regions.asked(call);
        call.flag("new");
        call.request().query("destination_country").ifPresent(countries::required);
        List<ObjectNode> found = catalog.products().stream()
                .filter(product -> Catalog.isAnyOf(product.path("category"), list(call, "category_ids")))
                .filter(product -> matches(call, product))
                .sorted(order(call))
                .toList();
        Page page = Page.of(call);
        ArrayNode data = SimJson.array();
        page.of(found).forEach(product -> data.add(product(call, product)));
        ObjectNode body = SimJson.object();
        body.set("data", data);
        body.set("paging", page.paging(found.size()));
        body.set("_links", page.links(call, found.size()));
        return SimReply.json(200, body);
    }

    private boolean matches(Call call, ObjectNode product) {
        List<Technique> wanted =
                list(call, "techniques").stream().map(Technique::of).toList();
        List<Technique> has = Catalog.techniques(product);
        List<String> placements = list(call, "placements");
        List<String> colors = list(call, "colors");
        return (wanted.isEmpty() || wanted.stream().anyMatch(has::contains))
                && (placements.isEmpty()
                        || has.stream()
                                .flatMap(way -> way.placements().stream())
                                .anyMatch(placements::contains))
                && (colors.isEmpty()
                        || catalog.listedVariants(product.path("id").asLong()).stream()
                                .anyMatch(variant -> Catalog.isAnyOf(variant.path("color"), colors)));
    }

    private static Comparator<ObjectNode> order(Call call) {
        Optional<String> sort = call.request().query("sort_type");
        String direction = call.request().query("sort_direction").orElse("descending");
        if ((sort.isPresent() && !SORTS.contains(sort.get()))
                || (!direction.equals("ascending") && !direction.equals("descending"))) {
            throw Refusal.badRequest("Invalid sort_type or sort_direction");
        }
        if (sort.isEmpty()) {
            return Comparator.comparingInt(any -> 0);
        }
        Comparator<ObjectNode> ascending = sort.get().equals("price")
                ? Comparator.comparing(
                        product -> new BigDecimal(product.path("price").asString()))
                : Comparator.comparingLong(product -> product.path("id").asLong());
        return direction.equals("ascending") ? ascending : ascending.reversed();
    }

    /** Lists in queries are separated by commas. */
    static List<String> list(Call call, String name) {
        return call.request()
                .query(name)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(",")))
                .orElse(List.of());
    }

    SimReply product(Call call) {
        Regions.asked(call);
        ObjectNode body = SimJson.object();
        body.set("data", product(call, catalog.product(call.number())));
        return SimReply.json(200, body);
    }

    SimReply variants(Call call) {
        ObjectNode product = catalog.product(call.number());
        List<ObjectNode> variants = catalog.listedVariants(call.number());
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(variants).forEach(variant -> data.add(variant(call, product, variant)));
        body.set("paging", page.paging(variants.size()));
        ObjectNode links = page.links(call, variants.size());
        links.set("product_details", href(call, "/v2/catalog-products/" + call.number()));
        body.set("_links", links);
        return SimReply.json(200, body);
    }

    SimReply variant(Call call) {
        ObjectNode variant = catalog.requiredVariant(call.number());
        ObjectNode shown = variant(call, catalog.product(variant.path("product").asLong()), variant);
        ObjectNode body = SimJson.object();
        body.set("data", shown);
        body.set("_links", shown.path("_links").deepCopy());
        return SimReply.json(200, body);
    }

    SimReply categories(Call call) {
        return categories(call, catalog.categories(), false);
    }

    SimReply productCategories(Call call) {
        Regions.asked(call);
        long category = catalog.product(call.number()).path("category").asLong();
        return categories(call, List.of(catalog.category(category)), true);
    }

    private SimReply categories(Call call, List<ObjectNode> categories, boolean paged) {
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(categories).forEach(category -> data.add(category(call, category)));
        ObjectNode links = page.links(call, categories.size());
        if (paged) {
            body.set("paging", page.paging(categories.size()));
            links.set("all_categories", href(call, "/v2/catalog-categories"));
        }
        body.set("_links", links);
        return SimReply.json(200, body);
    }

    SimReply category(Call call) {
        ObjectNode body = SimJson.object();
        body.set("data", category(call, catalog.category(call.number())));
        body.putObject("_links").set("all_categories", href(call, "/v2/catalog-categories"));
        return SimReply.json(200, body);
    }

    SimReply shippingCountries(Call call) {
        catalog.product(call.number());
        return countries.shippingCountries(call);
    }

    private static ObjectNode category(Call call, ObjectNode category) {
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
                        href(
                                call,
                                "/v2/catalog-categories/" + category.path("id").asLong()));
        return shown;
    }

    static String categoryImage(ObjectNode category) {
        return "https://files.cdn.printful.com/upload/catalog_category/"
                + category.path("id").asLong() + "_t.jpg";
    }

    private ObjectNode product(Call call, ObjectNode product) {
        long id = product.path("id").asLong();
        List<ObjectNode> variants = catalog.listedVariants(id);
        ObjectNode shown = SimJson.object()
                .put("id", id)
                .put("main_category_id", product.path("category").asLong())
                .put("type", product.path("type").asString())
                .put("name", product.path("title").asString());
        textOrNull(shown, "brand", product.path("brand").asString());
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
        links.set("self", href(call, self));
        links.set("variants", href(call, self + "/catalog-variants"));
        links.set("categories", href(call, self + "/catalog-categories"));
        links.set("product_prices", href(call, self + "/prices"));
        links.set("product_sizes", href(call, self + "/sizes"));
        links.set("product_images", href(call, self + "/images"));
        links.set("availability", href(call, self + "/availability"));
        return links;
    }

    private static ObjectNode variant(Call call, ObjectNode product, ObjectNode variant) {
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
        links.set("self", href(call, self));
        links.set("product_details", href(call, parent));
        links.set("product_variants", href(call, parent + "/catalog-variants"));
        links.set("variant_prices", href(call, self + "/prices"));
        links.set("variant_images", href(call, self + "/images"));
        links.set("variant_availability", href(call, self + "/availability"));
        return shown;
    }

    static ObjectNode href(Call call, String path) {
        return SimJson.object().put("href", call.link(path));
    }

    static void textOrNull(ObjectNode node, String name, String text) {
        if (text.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, text);
        }
    }
}
