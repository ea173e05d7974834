package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The newer lists of goods and of skus: led by tokens, ids as text. How many a page holds unasked is not documented; ten. */
final class GoodsLists {

    static final String GOODS = "temu.local.goods.list.retrieve";
    static final String SKUS = "temu.local.sku.list.retrieve";
    static final String GOODS_SEARCH = "goodsSearchType";
    static final String SKU_SEARCH = "skuSearchType";

    private static final List<String> SEARCHES = List.of("ALL", "ACTIVE", "INACTIVE", "INCOMPLETE", "DRAFT", "DELETED");
    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final String START = "offset:";

    private final Catalogue catalogue;

    GoodsLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode goods(Call call) {
        Predicate<Goods.Status> status = status(call, GOODS_SEARCH);
        GoodsFilter filter = GoodsFilter.of(call);
        List<Goods> found = sorted(call)
                .filter(each -> status.test(each.status()))
                .filter(filter.goods())
                .filter(each -> each.sku(filter.skus()).isPresent())
                .toList();
        return page(call, "goodsList", found, GoodsViews::newer);
    }

    /** Its filter of statuses takes the same words, as all of its filters are the same. */
    ObjectNode skus(Call call) {
        Predicate<Goods.Status> status = status(call, SKU_SEARCH);
        GoodsFilter filter = GoodsFilter.of(call);
        List<Offer> found = sorted(call)
                .filter(filter.goods())
                .flatMap(Offer::of)
                .filter(each -> status.test(each.status()))
                .filter(each -> filter.skus().test(each.sku()))
                .toList();
        return page(call, "skuList", found, GoodsViews::newer);
    }

    private static Predicate<Goods.Status> status(Call call, String name) {
        String word = call.word(name, SEARCHES);
        return status -> word.equals("ALL") || word.equals(status.name());
    }

    private Stream<Goods> sorted(Call call) {
        Optional<String> field = call.text("orderField");
        if (field.isPresent() && !field.get().equals("create_time")) {
            throw call.refused("orderField");
        }
        boolean ascending = call.oneOf("orderType", List.of(0, 1)).orElse(0) == 1;
        Comparator<Goods> oldest = Comparator.comparing(Goods::created).thenComparing(Goods::id);
        return catalogue.all(_ -> true).stream().sorted(ascending ? oldest : oldest.reversed());
    }

    private static <T> ObjectNode page(Call call, String name, List<T> found, Function<T, ObjectNode> view) {
        int size = call.between("pageSize", USUAL, 1, MOST);
        int from = call.text("pageToken").map(token -> offset(call, token)).orElse(0);
        ObjectNode result = SimJson.object();
        ArrayNode list = result.putArray(name);
        found.stream().skip(from).limit(size).forEach(each -> list.add(view.apply(each)));
        ObjectNode pagination = result.put("total", found.size()).putObject("pagination");
        token(pagination, "nextToken", from + size, from + size < found.size());
        token(pagination, "previousToken", Math.max(0, from - size), from > 0);
        return result;
    }

    private static void token(ObjectNode pagination, String name, int offset, boolean there) {
        if (there) {
            byte[] text = (START + offset).getBytes(StandardCharsets.UTF_8);
            pagination.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(text));
        } else {
            pagination.putNull(name);
        }
    }

    private static int offset(Call call, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.matches(START + "\\d{1,7}")) {
                return Integer.parseInt(text.substring(START.length()));
            }
        } catch (IllegalArgumentException noToken) {
            throw call.refused("pageToken");
        }
        throw call.refused("pageToken");
    }
}
