package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists of ids, page by page, and search. */
final class Lists {

    /** The documents' scenes, by the country whose shelves they show. */
    private static final Map<String, String> SCENES = Map.of(
            "906124611", "US",
            "906168847", "CN",
            "907135637", "US",
            "907732810", "MX",
            "907180667", "US",
            "907180664", "MX");

    private static final int MOST_IDS = 300;
    private static final int MOST_FOUND = 50;

    private final Catalogue catalogue;

    Lists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The only one of the four that tells how many there are. */
    ObjectNode check(Call call) {
        Fields asked = call.object("query_req");
        String shelf = SCENES.getOrDefault(asked.id("scene_id"), "");
        asked.optionalMatching("product_type", "common");
        List<Product> all = on(shelf);
        ObjectNode body = page(asked, all);
        ((ObjectNode) body.path("result")).put("result_total", Integer.toString(all.size()));
        return body;
    }

    ObjectNode local(Call call) {
        Fields asked = call.object("req");
        return page(asked, on(asked.matching("country", "US|MX")));
    }

    /** Which goods these are is not documented; those in the United States, so that it is not the list of all. */
    ObjectNode localRegular(Call call) {
        return page(call.object("req"), on("US"));
    }

    ObjectNode crossBorder(Call call) {
        return page(call.object("param0"), on("CN"));
    }

    private List<Product> on(String shelf) {
        return catalogue.products().stream()
                .filter(product -> product.shipsFrom(shelf))
                .toList();
    }

    /** Neither index nor size is said to have a usual value, so both are demanded. */
    private static ObjectNode page(Fields asked, List<Product> all) {
        int index = asked.number("index", 0, Integer.MAX_VALUE);
        int size = asked.number("size", 1, MOST_IDS);
        ArrayNode ids = SimJson.array();
        all.stream().skip((long) index * size).limit(size).forEach(product -> ids.add(Long.parseLong(product.id())));
        return Family.product(ids);
    }

    ObjectNode search(Call call) {
        Fields asked = call.object("param0");
        String[] words = asked.required("keyword").toLowerCase(Locale.ROOT).split("\\s+");
        int index = asked.number("index", 1, Integer.MAX_VALUE);
        int size = asked.number("size", 1, MOST_FOUND);
        asked.optional("productType");
        asked.optionalMatching("shipToCountry", "[A-Z]{2}");
        asked.optionalMatching("language", "[a-z]{2}_[A-Z]{2}");
        asked.optionalMatching("currency", "[A-Z]{3}");
        String from = asked.optionalMatching("shipFrom", "[A-Z]{2}").orElse("");
        Predicate<Product> wanted = product -> {
            String title = product.title().toLowerCase(Locale.ROOT);
            return List.of(words).stream().allMatch(title::contains) && (from.isEmpty() || product.shipsFrom(from));
        };
        List<Product> found = catalogue.products().stream().filter(wanted).toList();
        ObjectNode data = SimJson.object();
        data.putObject("pagination")
                .put("current", Integer.toString(index))
                .put("page_count", Integer.toString(Math.ceilDiv(found.size(), size)))
                .put("page_size", Integer.toString(size))
                .put("total_product_count", Integer.toString(found.size()));
        ArrayNode products = data.putArray("products");
        found.stream().skip((index - 1L) * size).limit(size).forEach(product -> products.add(card(product)));
        ObjectNode result = SimJson.object().put("code", "200");
        result.set("data", data);
        return Family.inner(result.put("message", "request success"));
    }

    private static ObjectNode card(Product product) {
        ObjectNode card = SimJson.object();
        card.putObject("image")
                .put("main_image", product.image())
                .putArray("multi_image")
                .add(product.image());
        return card.put("price", product.skus().getFirst().ladder().toPlainString())
                .put("product_id", product.id())
                .put("permalink", ProductPages.link(product) + "?spm=a27aq.28960555")
                .put("title", product.title());
    }
}
