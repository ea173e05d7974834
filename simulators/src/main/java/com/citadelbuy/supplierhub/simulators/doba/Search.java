package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of goods, by any of its filters. */
final class Search {

    private final Catalogue catalogue;

    Search(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply list(Call call) {
        int page = call.number("pageNumber", 1, 1, Integer.MAX_VALUE);
        int size = call.number("pageSize", 20, 1, 100);
        List<Goods> found = catalogue.onSale(wanted(call));
        ObjectNode data = SimJson.object().put("totalQuantity", found.size());
        ArrayNode list = data.putArray("goodsList");
        found.stream().skip((page - 1L) * size).limit(size).forEach(goods -> list.add(entry(goods)));
        return Envelope.one(data);
    }

    private Predicate<Goods> wanted(Call call) {
        return byText(call)
                .and(byPlace(call))
                .and(byPrice(call))
                .and(byTime(call))
                .and(byMarks(call));
    }

    private static Predicate<Goods> byText(Call call) {
        Optional<String> keyword = call.query("keyword").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> category = call.query("catId");
        Optional<String> supplier = call.query("busiId");
        return goods -> keyword.stream()
                        .allMatch(text ->
                                goods.text("title").toLowerCase(Locale.ROOT).contains(text))
                && category.stream().allMatch(catId -> Categories.within(goods.text("catId"), catId))
                && supplier.stream().allMatch(goods.text("busiId")::equals);
    }

    private static Predicate<Goods> byPlace(Call call) {
        Optional<String> from = call.query("shipFrom");
        Optional<String> to = call.query("shipTo");
        return goods -> to.stream().allMatch(Regions.SERVED::equals)
                && from.stream()
                        .allMatch(region -> goods.items().stream()
                                .anyMatch(item -> item.region().equals(region)));
    }

    private Predicate<Goods> byPrice(Call call) {
        Optional<BigDecimal> least = call.decimal("minPrice");
        Optional<BigDecimal> most = call.decimal("maxPrice");
        Optional<Integer> pieces = call.number("minInventory");
        return goods -> least.stream().allMatch(price -> highest(goods).compareTo(price) >= 0)
                && most.stream().allMatch(price -> lowest(goods).compareTo(price) <= 0)
                && pieces.stream().allMatch(number -> catalogue.available(goods) >= number);
    }

    private static Predicate<Goods> byTime(Call call) {
        Optional<Integer> days = call.number("maxEstProcessingTime");
        Optional<Instant> after = call.time("listingTimeAfter");
        Optional<Instant> before = call.time("listingTimeBefore");
        return goods -> days.stream().allMatch(most -> goods.longestProcessing() <= most)
                && after.stream().allMatch(time -> !goods.listedAt().isBefore(time))
                && before.stream().allMatch(time -> !goods.listedAt().isAfter(time));
    }

    private static Predicate<Goods> byMarks(Call call) {
        boolean free = call.yes("freeShipping");
        boolean everywhere = call.yes("excludeMarketRestrictions");
        boolean pickup = call.yes("pickupAvailable");
        return goods -> (!free || goods.is("freeShipping"))
                && (!everywhere || !goods.restricted())
                && (!pickup || goods.is("pickup"));
    }

    private ObjectNode entry(Goods goods) {
        ObjectNode entry = SimJson.object()
                .put("spuId", goods.spuId())
                .put("spuNo", goods.text("spuNo"))
                .put("title", goods.text("title"))
                .put("sellerName", goods.supplier().shown())
                .put("busiId", goods.supplier().busiId())
                .put("pictureUrl", "https://image.example.com/" + goods.text("spuNo") + "/1.jpg")
                .put("inventory", catalogue.available(goods))
                .put("minPrice", Money.text(lowest(goods)))
                .put("maxPrice", Money.text(highest(goods)))
                .put("processingTime", goods.text("processing"));
        entry.putArray("certificateFiles");
        return entry.put(
                "storeUrl", "https://www.example.com/store/" + goods.supplier().busiId());
    }

    private static BigDecimal lowest(Goods goods) {
        return prices(goods).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static BigDecimal highest(Goods goods) {
        return prices(goods).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Stream<BigDecimal> prices(Goods goods) {
        return goods.items().stream().map(Goods.Item::price);
    }
}
