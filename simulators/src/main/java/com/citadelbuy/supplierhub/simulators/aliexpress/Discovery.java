package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Search by words and the tree of categories. */
final class Discovery {

    private static final Set<String> EXTENSIONS =
            Set.of("free_ship_to", "item_tag", "seller_level", "ship_from", "seller_online", "hot_area");

    private final Catalogue catalogue;

    Discovery(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Answer search(Call call) {
        call.matching("local", "[a-z]{2}_[A-Z]{2}");
        String country = call.country("countryCode");
        call.required("currency");
        String currency = call.currency("currency");
        int size = call.number("pageSize", 20, 1, Integer.MAX_VALUE);
        int page = call.number("pageIndex", 1, 1, Integer.MAX_VALUE);
        Predicate<Product> wanted = words(call)
                .and(within(call.optionalId("categoryId")))
                .and(extended(call))
                .and(product -> product.onSale() && product.sellableTo(country));
        List<Product> found =
                catalogue.products().stream().filter(wanted).sorted(order(call)).toList();
        ObjectNode body = SimJson.object().put("code", "200").put("msg", "success");
        ObjectNode data = body.putObject("data")
                .put("pageIndex", page)
                .put("pageSize", size)
                .put("totalCount", found.size());
        ArrayNode products = data.putArray("products");
        found.stream().skip((page - 1L) * size).limit(size).forEach(product -> products.add(found(product, currency)));
        return Answer.of(body);
    }

    private static Predicate<Product> words(Call call) {
        String[] words =
                call.optional("keyWord").orElse("").toLowerCase(Locale.ROOT).split("\\s+");
        return product -> {
            String title = product.subject().toLowerCase(Locale.ROOT);
            return List.of(words).stream().allMatch(title::contains);
        };
    }

    private Predicate<Product> within(Optional<Long> category) {
        return product -> category.isEmpty() || lineage(product.categoryId(), category.get());
    }

    boolean lineage(long category, long ancestor) {
        if (category == ancestor) {
            return true;
        }
        long parent = catalogue
                .category(category)
                .map(known -> known.path("parent").asLong())
                .orElse(0L);
        return parent != 0 && lineage(parent, ancestor);
    }

    private static Predicate<Product> extended(Call call) {
        if (call.optional("searchExtend").isEmpty()) {
            return product -> true;
        }
        JsonNode list = Call.json("searchExtend", call.required("searchExtend"));
        boolean readable = list.isArray()
                && list.valueStream()
                        .allMatch(term ->
                                EXTENSIONS.contains(term.path("searchKey").asString("")));
        if (!readable) {
            throw Refusal.unsupported("searchExtend");
        }
        return product -> list.valueStream()
                .filter(term -> term.path("searchKey").asString("").equals("ship_from"))
                .allMatch(term -> term.path("searchValue").asString("").equals("CN"));
    }

    private static Comparator<Product> order(Call call) {
        String sort = call.optionalMatching("sortBy", "(min_price|orders|comments),(asc|desc)")
                .orElse("orders,desc");
        Comparator<Product> order = sort.startsWith("min_price")
                ? Comparator.comparing(Discovery::leastPrice)
                : Comparator.comparing(Discovery::orders);
        return sort.endsWith(",desc") ? order.reversed() : order;
    }

    static BigDecimal leastPrice(Product product) {
        return product.skus().getFirst().sale();
    }

    static long orders(Product product) {
        return product.id() % 1999;
    }

    private static ObjectNode found(Product product, String currency) {
        BigDecimal sale = leastPrice(product);
        BigDecimal list = product.skus().getFirst().list();
        return SimJson.object()
                .put("itemId", Long.toString(product.id()))
                .put("title", product.subject())
                .put("itemMainPic", ProductPages.image(product.id()).substring("https:".length()))
                .put("itemUrl", "//www.aliexpress.com/item/" + product.id() + ".html")
                .put("cateId", Long.toString(product.categoryId()))
                .put("salePrice", Money.text(currency, sale))
                .put("salePriceCurrency", currency)
                .put("salePriceFormat", Money.shown(currency, sale))
                .put("originalPrice", Money.text(currency, list))
                .put("originalPriceCurrency", currency)
                .put("originalPriceFormat", Money.shown(currency, list))
                .put("targetSalePrice", Money.text(currency, sale))
                .put("targetOriginalPrice", Money.text(currency, list))
                .put("targetOriginalPriceCurrency", currency)
                .put("discount", "52%")
                .put("orders", String.format(Locale.US, "%,d+", orders(product)))
                .put("score", "4.8")
                .put("evaluateRate", "97.8%")
                .put("type", "search");
    }

    /** The upper two levels, or the one that is asked for by its id. */
    Answer categories(Call call) {
        Optional<Long> asked = call.optionalId("categoryId");
        call.optionalMatching("language", "[a-z]{2}(_[A-Z]{2})?");
        List<ObjectNode> listed = catalogue.categories().stream()
                .filter(category -> asked.map(id -> id == category.path("id").asLong())
                        .orElseGet(() -> upper(category.path("parent").asLong())))
                .toList();
        ObjectNode body = SimJson.object();
        ObjectNode response =
                body.putObject("resp_result").put("resp_code", 200).put("resp_msg", "Call succeeds");
        ObjectNode result = response.putObject("result").put("total_result_count", listed.size());
        ArrayNode categories = result.putArray("categories");
        listed.forEach(category -> categories.add(category(category)));
        return Answer.about(asked.orElse(0L), body);
    }

    private boolean upper(long parent) {
        return parent == 0
                || catalogue
                        .category(parent)
                        .map(known -> known.path("parent").asLong() == 0)
                        .orElse(false);
    }

    private static ObjectNode category(ObjectNode known) {
        ObjectNode category = SimJson.object()
                .put("category_id", known.path("id").asLong())
                .put("category_name", known.path("name").asString());
        long parent = known.path("parent").asLong();
        return parent == 0 ? category : category.put("parent_category_id", parent);
    }
}
