package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The older lists, page by page. Each has a newer filter of statuses that must be sent, and of which the documents do not say what
 * it may be: any number is taken, and filters nothing.
 */
final class OlderGoodsLists {

    static final String GOODS = "bg.local.goods.list.query";
    static final String SKUS = "bg.local.goods.sku.list.query";

    private static final String PAGE = "pageNo";
    private static final String SIZE = "pageSize";
    private static final int USUAL = 10;
    private static final int SHELF = 1;
    private static final int UNPUBLISHED = 4;
    private static final int DRAFT = 5;
    private static final int DELETED = 6;
    private static final int SELLABLE = 2;
    private static final int NOT_SELLABLE = 3;
    private static final int MOST_PAGES = 999_999;
    private static final int MOST = 100;

    private final Catalogue catalogue;

    OlderGoodsLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode goods(Call call) {
        int search = call.requiredOneOf(GoodsLists.GOODS_SEARCH, List.of(SHELF, UNPUBLISHED, DRAFT, DELETED));
        call.requiredNumber("goodsStatusFilterType");
        Optional<String> text = call.text("searchText").map(each -> each.toLowerCase(Locale.ROOT));
        Predicate<Goods> created = GoodsFilter.between(
                call, "crtFrom", "crtTo", each -> each.created().toEpochMilli());
        List<Goods> found = catalogue.all(created.and(each -> each.status().number() == search)
                .and(each -> text.isEmpty()
                        || each.text("name").toLowerCase(Locale.ROOT).contains(text.get())));
        call.requiredNumber(PAGE);
        call.requiredNumber(SIZE);
        return page(call, "goodsList", found, GoodsViews::older);
    }

    ObjectNode skus(Call call) {
        int search = call.requiredOneOf(GoodsLists.SKU_SEARCH, List.of(SELLABLE, NOT_SELLABLE));
        call.requiredNumber("skuStatusFilterType");
        List<Offer> found = catalogue.all(Goods::onShelfOrOff).stream()
                .flatMap(Offer::of)
                .filter(each -> (each.status() == Goods.Status.ACTIVE) == (search == SELLABLE))
                .toList();
        return page(call, "skuList", found, GoodsViews::older);
    }

    private static <T> ObjectNode page(Call call, String name, List<T> found, Function<T, ObjectNode> view) {
        int page = call.between(PAGE, 1, 1, MOST_PAGES);
        int size = call.between(SIZE, USUAL, 1, MOST);
        ObjectNode result = SimJson.object().put(PAGE, page).put("total", found.size());
        ArrayNode list = result.putArray(name);
        found.stream().skip((page - 1L) * size).limit(size).forEach(each -> list.add(view.apply(each)));
        return result;
    }
}
