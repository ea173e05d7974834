package com.citadelbuy.supplierhub.simulators.temu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Which goods and skus the newer lists are asked for. All filters hold together. */
record GoodsFilter(Predicate<Goods> goods, Predicate<Sku> skus) {

    private static final int MOST_GOODS = 100;
    private static final int MOST_SKUS = 200;

    static GoodsFilter of(Call call) {
        List<Predicate<Goods>> goods = new ArrayList<>();
        List<Long> ids = call.ids("goodsIdList", MOST_GOODS);
        List<String> outer = call.texts("outGoodsSnList", MOST_GOODS);
        List<Long> categories = call.ids("catIdList", MOST_GOODS);
        List<Long> skuIds = call.ids("skuIdList", MOST_SKUS);
        List<String> outerSkus = call.texts("outSkuSnList", MOST_SKUS);
        Optional<String> name = call.text("goodsName");
        goods.add(each -> ids.isEmpty() || ids.contains(each.id()));
        goods.add(each -> outer.isEmpty() || outer.contains(each.text("outer")));
        goods.add(each -> categories.isEmpty() || categories.contains(each.category()));
        goods.add(each -> name.isEmpty() || each.text("name").contains(name.get()));
        goods.add(between(
                call,
                "goodsCreateTimeFrom",
                "goodsCreateTimeTo",
                each -> each.created().toEpochMilli()));
        goods.add(between(
                call,
                "goodsStatusChangeTimeFrom",
                "goodsStatusChangeTimeTo",
                each -> each.changed().toEpochMilli()));
        Predicate<Sku> skus = each -> (skuIds.isEmpty() || skuIds.contains(each.id()))
                && (outerSkus.isEmpty() || outerSkus.contains(each.outer()));
        return new GoodsFilter(goods.stream().reduce(_ -> true, Predicate::and), skus);
    }

    /** In milliseconds, ends inclusive. */
    static Predicate<Goods> between(Call call, String from, String to, ToLongFunction<Goods> of) {
        Optional<Long> start = call.number(from);
        Optional<Long> end = call.number(to);
        return goods -> (start.isEmpty() || of.applyAsLong(goods) >= start.get())
                && (end.isEmpty() || of.applyAsLong(goods) <= end.get());
    }
}
