package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searching and reading promoted goods. */
final class PromotedCalls {

    private static final int MOST_PAGES = 999_999;
    private static final int TEN = 10;

    /** What differs between pages of one search, or between moments. */
    private static final Set<String> NOT_THE_SEARCH = Set.of(
            "page",
            "page_size",
            "list_id",
            "timestamp",
            "sign",
            "access_token",
            "version",
            "data_type",
            "offset",
            "limit");

    private final Catalogue catalogue;
    private final SimClock clock;

    PromotedCalls(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    ObjectNode search(Call call) {
        Promoters.demand(call, "pid");
        int page = call.between("page", 1, 1, MOST_PAGES);
        int size = call.between("page_size", 100, TEN, 100);
        List<Goods> found = ordered(call, catalogue.all(PromotedFilter.of(call)));
        String listId = listId(call);
        String searchId = "search-" + listId;
        ObjectNode body = SimJson.object();
        // The total is documented as inexact.
        body.put("total_count", (found.size() + TEN - 1) / TEN * TEN);
        body.put("list_id", listId).put("search_id", searchId);
        ArrayNode list = body.putArray("goods_list");
        found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .forEach(goods -> list.add(PromotedViews.brief(goods, searchId, clock.now())));
        return body;
    }

    private static List<Goods> ordered(Call call, List<Goods> found) {
        return PromotedFilter.order(call)
                .map(order -> found.stream().sorted(order).toList())
                .orElse(found);
    }

    /** Sent back while paging; one that was handed out for something else is refused. */
    private static String listId(Call call) {
        TreeMap<String, String> asked = new TreeMap<>(call.parameters());
        asked.keySet().removeAll(NOT_THE_SEARCH);
        String id = "list-" + Ids.url(asked.toString());
        if (!call.optional("list_id").orElse(id).equals(id)) {
            throw Refusal.parameter("list_id");
        }
        return id;
    }

    /** A handle that is not known, or no longer, finds nothing; what the documents say of that is silence. */
    ObjectNode detail(Call call) {
        String sign = call.required("goods_sign");
        Promoters.check(call, "pid");
        boolean skus = call.flag("need_sku_info", false);
        call.optionalNumber("goods_img_type");
        ObjectNode body = SimJson.object();
        ArrayNode details = body.putArray("goods_details");
        catalogue.promoted(sign).ifPresent(goods -> details.add(PromotedViews.whole(goods, skus, clock.now())));
        return body;
    }

    ObjectNode recommend(Call call) {
        call.optionalOneOf("channel_type", List.of(1, 3, 4, 5, 6));
        int limit = call.between("limit", 20, 1, MOST_PAGES);
        int offset = call.between("offset", 0, 0, MOST_PAGES);
        if (offset % limit != 0) {
            throw Refusal.parameter("offset");
        }
        long category = call.optionalNumber("cat_id").orElse(0L);
        List<String> signs = call.texts("goods_sign_list");
        String searchId = "search-" + listId(call);
        List<Goods> found = catalogue.all(goods -> goods.onShelf()
                && (category == 0 || goods.categories().contains(category))
                && (signs.isEmpty() || signs.contains(goods.sign())));
        Stream<Goods> page = found.stream().skip(offset).limit(limit);
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("list");
        page.forEach(goods -> list.add(PromotedViews.brief(goods, searchId, clock.now())));
        return body.put("total", found.size());
    }
}
