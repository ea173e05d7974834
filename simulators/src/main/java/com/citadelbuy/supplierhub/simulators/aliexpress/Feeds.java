package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Named selections of goods: their names, their ids by cursor, and their pages in the older manner. */
final class Feeds {

    private static final Duration CURSOR_LIFE = Duration.ofMinutes(1);
    private static final List<String> NAMES = List.of("DS_Global_topsellers", "DS_Fashion_FR", "DS_Tools_US");

    private final Catalogue catalogue;
    private final Discovery discovery;
    private final SimClock clock;

    Feeds(Catalogue catalogue, Discovery discovery, SimClock clock) {
        this.catalogue = catalogue;
        this.discovery = discovery;
        this.clock = clock;
    }

    Answer names(Call call) {
        ObjectNode body = SimJson.object();
        ObjectNode response = body.putObject("resp_result");
        ObjectNode result = response.putObject("result").put("current_record_count", NAMES.size());
        ArrayNode promos = result.putArray("promos");
        NAMES.forEach(name -> promos.addObject()
                .put("promo_name", name)
                .put("promo_desc", name)
                .put("product_num", members(name, Optional.empty()).size()));
        response.put("resp_code", 200).put("resp_msg", "Call succeeds");
        return Answer.of(body);
    }

    Answer ids(Call call) {
        String feed = call.required("feed_name");
        int size = call.number("page_size", 200, 1, 200);
        Optional<Long> category = call.optionalId("category_id");
        int start =
                call.optional("search_id").map(cursor -> position(cursor, feed)).orElse(0);
        if (start < 0) {
            return Answer.of(SimJson.object().put("ret", false).put("rsp_msg", "The search_id is no longer valid"));
        }
        List<Product> members = members(feed, category);
        ObjectNode body = SimJson.object();
        ObjectNode result = body.putObject("result").put("total", Math.max(0, members.size() - start));
        ArrayNode products = result.putArray("products");
        members.stream().skip(start).limit(size).forEach(product -> products.add(product.id()));
        result.put("search_id", cursor(feed, Math.min(start + size, members.size())));
        return Answer.of(body.put("ret", true).put("rsp_msg", ""));
    }

    private List<Product> members(String feed, Optional<Long> category) {
        Stream<Product> products = catalogue.products().stream()
                .filter(product -> category.isEmpty() || discovery.lineage(product.categoryId(), category.get()));
        return switch (NAMES.indexOf(feed)) {
            case 0 -> products.toList();
            case 1 ->
                products.filter(product ->
                                product.sellableTo("FR") && discovery.lineage(product.categoryId(), 200003482))
                        .toList();
            case 2 ->
                products.filter(product -> product.sellableTo("US") && discovery.lineage(product.categoryId(), 1420))
                        .toList();
            default -> List.of();
        };
    }

    private String cursor(String feed, int position) {
        String open = feed + "|" + position + "|" + clock.now().toEpochMilli();
        String sealed = open + "|" + Signature.hmac(Gateway.APP_SECRET, open).substring(0, 16);
        return Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a cursor stands; negative when it is of another feed, too old or not ours. */
    private int position(String cursor, String feed) {
        try {
            String[] part = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            String open = part[0] + "|" + part[1] + "|" + part[2];
            boolean ours =
                    part[3].equals(Signature.hmac(Gateway.APP_SECRET, open).substring(0, 16));
            long age = clock.now().toEpochMilli() - Long.parseLong(part[2]);
            return ours && part[0].equals(feed) && age < CURSOR_LIFE.toMillis() ? Integer.parseInt(part[1]) : -1;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            return -1;
        }
    }

    Answer recommended(Call call) {
        String feed = call.required("feed_name");
        call.optionalMatching("country", "[A-Z]{2}");
        call.optionalMatching("target_language", "[A-Z]{2}");
        String currency = call.currency("target_currency");
        int page = call.number("page_no", 1, 1, Integer.MAX_VALUE);
        int size = call.number("page_size", 50, 1, 50);
        List<Product> all = members(feed, call.optionalId("category_id")).stream()
                .filter(Product::onSale)
                .sorted(order(call))
                .toList();
        int pages = Math.ceilDiv(all.size(), size);
        List<Product> shown = all.stream().skip((page - 1L) * size).limit(size).toList();
        ObjectNode body = SimJson.object().put("rsp_code", 200).put("rsp_msg", "Call succeeds");
        ObjectNode result = body.putObject("result")
                .put("total_record_count", all.size())
                .put("current_record_count", shown.size())
                .put("total_page_no", pages)
                .put("current_page_no", page)
                .put("is_finished", page >= pages);
        ArrayNode products = result.putArray("products");
        shown.forEach(product -> products.add(card(product, currency)));
        return Answer.of(body);
    }

    private static Comparator<Product> order(Call call) {
        String sort = call.optionalMatching("sort", "(price|volume|discount)(Asc|Desc)")
                .orElse("volumeDesc");
        Comparator<Product> order = sort.startsWith("price")
                ? Comparator.comparing(Discovery::leastPrice)
                : Comparator.comparing(Discovery::orders);
        return sort.endsWith("Desc") ? order.reversed() : order;
    }

    private ObjectNode card(Product product, String currency) {
        BigDecimal sale = Discovery.leastPrice(product);
        BigDecimal list = product.skus().getFirst().list();
        String image = ProductPages.image(product.id());
        ObjectNode card = SimJson.object()
                .put("product_id", product.id())
                .put("product_title", product.subject())
                .put("product_main_image_url", image);
        card.putArray("product_small_image_urls").add(image);
        card.put("product_detail_url", "https://www.aliexpress.com/item/" + product.id() + ".html");
        placed(card, product.categoryId());
        prices(card, "", "USD", sale, list);
        prices(card, "target_", currency, sale, list);
        return card.put("discount", "52%")
                .put("evaluate_rate", "95.0%")
                .put("lastest_volume", Discovery.orders(product))
                .put("shop_id", product.storeId())
                .put("seller_id", 200000000L + product.storeId() % 1000)
                .put("platform_product_type", "ALL")
                .put("ship_to_days", "ship to US in 7 days");
    }

    private static void prices(ObjectNode card, String prefix, String currency, BigDecimal sale, BigDecimal list) {
        card.put(prefix + "original_price", Money.text(currency, list))
                .put(prefix + "original_price_currency", currency)
                .put(prefix + "sale_price", Money.text(currency, sale))
                .put(prefix + "sale_price_currency", currency);
    }

    private void placed(ObjectNode card, long category) {
        List<JsonNode> line = Stream.iterate(
                        catalogue.category(category).map(JsonNode.class::cast),
                        Optional::isPresent,
                        known -> catalogue
                                .category(known.orElseThrow().path("parent").asLong())
                                .map(JsonNode.class::cast))
                .flatMap(Optional::stream)
                .toList()
                .reversed();
        List<String> levels = List.of("first", "second");
        IntStream.range(0, Math.min(2, line.size()))
                .forEach(i -> card.put(
                                levels.get(i) + "_level_category_id",
                                line.get(i).path("id").asLong())
                        .put(
                                levels.get(i) + "_level_category_name",
                                line.get(i).path("name").asString()));
    }
}
