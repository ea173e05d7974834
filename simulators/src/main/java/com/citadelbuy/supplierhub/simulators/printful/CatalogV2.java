package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What v2 finds of blanks, their variants and categories, in pages. */
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
        page.of(found).forEach(product -> data.add(shown(call, product)));
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
        body.set("data", shown(call, catalog.product(call.number())));
        return SimReply.json(200, body);
    }

    private ObjectNode shown(Call call, ObjectNode product) {
        return BlankViews.product(
                call, product, catalog.listedVariants(product.path("id").asLong()));
    }

    SimReply variants(Call call) {
        ObjectNode product = catalog.product(call.number());
        List<ObjectNode> variants = catalog.listedVariants(call.number());
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(variants).forEach(variant -> data.add(BlankViews.variant(call, product, variant)));
        body.set("paging", page.paging(variants.size()));
        ObjectNode links = page.links(call, variants.size());
        links.set("product_details", href(call, "/v2/catalog-products/" + call.number()));
        body.set("_links", links);
        return SimReply.json(200, body);
    }

    SimReply variant(Call call) {
        ObjectNode variant = catalog.requiredVariant(call.number());
        ObjectNode shown =
                BlankViews.variant(call, catalog.product(variant.path("product").asLong()), variant);
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
        page.of(categories).forEach(category -> data.add(BlankViews.category(call, category)));
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
        body.set("data", BlankViews.category(call, catalog.category(call.number())));
        body.putObject("_links").set("all_categories", href(call, "/v2/catalog-categories"));
        return SimReply.json(200, body);
    }

    SimReply shippingCountries(Call call) {
        catalog.product(call.number());
        return countries.shippingCountries(call);
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
