package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's own goods. */
final class OwnGoods {

    private static final int MOST_PAGES = 999_999;
    private static final int MOST_CODES = 10;

    private final Catalogue catalogue;

    OwnGoods(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode list(Call call) {
        int page = call.between("page", 1, 1, MOST_PAGES);
        int size = call.between("page_size", 100, 1, 100);
        Predicate<Goods> wanted = filter(call).and(codes(call));
        List<Goods> found = catalogue.all(goods -> goods.own() && !goods.deleted() && wanted.test(goods));
        ObjectNode body = SimJson.object().put("total_count", found.size());
        ArrayNode list = body.putArray("goods_list");
        found.stream().skip((page - 1L) * size).limit(size).forEach(goods -> list.add(brief(goods)));
        return body;
    }

    /** Of these three only the first that is given counts. */
    private static Predicate<Goods> filter(Call call) {
        Optional<Integer> onSale = call.optionalOneOf("is_onsale", List.of(0, 1));
        if (onSale.isPresent()) {
            return goods -> goods.onShelf() == (onSale.get() == 1);
        }
        Optional<String> outer = call.optional("outer_id");
        if (outer.isPresent()) {
            return goods -> goods.sku(sku -> sku.outerId().equals(outer.get())).isPresent();
        }
        String name = call.optional("goods_name").orElse("");
        return goods -> goods.text("name").contains(name);
    }

    private static Predicate<Goods> codes(Call call) {
        List<String> codes = call.optional("outer_goods_id")
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(List.of());
        if (codes.size() > MOST_CODES) {
            throw Refusal.parameter("outer_goods_id");
        }
        return goods -> codes.isEmpty() || codes.contains(goods.text("outer"));
    }

    private static ObjectNode brief(Goods goods) {
        ObjectNode json = SimJson.object()
                .put("goods_id", goods.id())
                .put("goods_name", goods.text("name"))
                .put("image_url", goods.text("image"))
                .put("thumb_url", goods.text("thumb"))
                .put("is_more_sku", goods.skus().size() > 1 ? 1 : 0)
                .put("is_onsale", goods.onShelf() ? 1 : 0)
                .put("goods_quantity", goods.quantity())
                .put("goods_reserve_quantity", 0);
        ArrayNode skus = json.putArray("sku_list");
        goods.skus()
                .forEach(sku -> skus.addObject()
                        .put("sku_id", sku.id())
                        .put("spec", sku.spec())
                        .put("outer_id", sku.outerId())
                        .put("outer_goods_id", goods.text("outer"))
                        .put("sku_quantity", sku.quantity())
                        .put("reserve_quantity", 0)
                        .put("is_sku_onsale", sku.onSale() ? 1 : 0));
        return json;
    }

    ObjectNode detail(Call call) {
        Goods goods = catalogue.own(call.number("goods_id")).orElseThrow(() -> Refusal.business("商品不存在"));
        ObjectNode json = SimJson.object()
                .put("goods_id", goods.id())
                .put("goods_name", goods.text("name"))
                .put("goods_desc", goods.text("desc"));
        json.putArray("carousel_gallery_list").add(goods.text("thumb"));
        json.putArray("detail_gallery_list").add("https://img.pddpic.com/detail.jpg");
        json.put("cat_id", goods.number("cat_id"))
                .put("status", goods.status())
                .put("market_price", goods.minSingle() * 2);
        ArrayNode skus = json.putArray("sku_list");
        goods.skus().forEach(sku -> skus.add(sku(sku)));
        return json;
    }

    private static ObjectNode sku(Sku sku) {
        ObjectNode json = SimJson.object()
                .put("sku_id", sku.id())
                .put("out_sku_sn", sku.outerId())
                .put("price", sku.single())
                .put("multi_price", sku.group())
                .put("quantity", sku.quantity())
                .put("reserve_quantity", 0)
                .put("is_onsale", sku.onSale() ? 1 : 0)
                .put("weight", sku.grams());
        ArrayNode specs = json.putArray("spec");
        sku.options()
                .forEach(option ->
                        specs.addObject().put("parent_name", option.name()).put("spec_name", option.value()));
        return json;
    }
}
