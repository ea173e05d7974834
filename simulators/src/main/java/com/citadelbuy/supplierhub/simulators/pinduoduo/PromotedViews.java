package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Promoted goods as affiliates see them: fen, rates per mille, seconds. */
final class PromotedViews {

    private static final long COUPONS = 1000;
    private static final long COUPONS_LEFT = 800;
    private static final Duration COUPON_LIFE = Duration.ofDays(7);
    private static final int CATEGORY_LEVELS = 4;
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_THOUSAND = 100_000;

    private PromotedViews() {}

    static ObjectNode brief(Goods goods, String searchId, Instant now) {
        ObjectNode json = common(goods, now);
        return json.put("search_id", searchId);
    }

    private static ObjectNode common(Goods goods, Instant now) {
        ObjectNode json = SimJson.object()
                .put("goods_sign", goods.sign())
                .put("goods_name", goods.text("name"))
                .put("goods_desc", goods.text("desc"))
                .put("goods_image_url", goods.text("image"))
                .put("goods_thumbnail_url", goods.text("thumb"))
                .put("min_group_price", goods.minGroup())
                .put("min_normal_price", goods.minSingle())
                .put("promotion_rate", goods.number("rate"))
                .put("sales_tip", sales(goods.number("sold")))
                .put("mall_id", Long.parseLong(goods.text("mall_id")))
                .put("mall_name", goods.text("mall_name"))
                .put("merchant_type", goods.number("merchant_type"));
        coupon(json, goods, now);
        json.put("desc_txt", "高").put("lgst_txt", "高").put("serv_txt", "高").put("brand_name", goods.text("brand"));
        json.put("opt_id", goods.number("opt_id")).put("opt_name", goods.text("opt_name"));
        ArrayNode categories = json.putArray("cat_ids");
        List<Long> known = goods.categories();
        for (int level = 0; level < CATEGORY_LEVELS; level++) {
            categories.add(level < known.size() ? known.get(level) : 0);
        }
        json.putArray("service_tags").add(12).add(24);
        ArrayNode tags = json.putArray("unified_tags");
        if (goods.coupon() > 0) {
            tags.add(goods.coupon() / 100 + "元券");
        }
        return json;
    }

    /** Numbers of goods without a coupon are null. */
    private static void coupon(ObjectNode json, Goods goods, Instant now) {
        json.put("has_coupon", goods.hasCoupon()).put("coupon_discount", goods.coupon());
        if (!goods.hasCoupon()) {
            for (String name : List.of(
                    "coupon_min_order_amount",
                    "coupon_remain_quantity",
                    "coupon_total_quantity",
                    "coupon_start_time",
                    "coupon_end_time")) {
                json.putNull(name);
            }
            return;
        }
        Instant start = Times.midnight(now);
        json.put("coupon_min_order_amount", goods.minGroup())
                .put("coupon_remain_quantity", COUPONS_LEFT)
                .put("coupon_total_quantity", COUPONS)
                .put("coupon_start_time", start.getEpochSecond())
                .put("coupon_end_time", start.plus(COUPON_LIFE).getEpochSecond() - 1);
    }

    /** The variants need a permission of their own, which the ready account has, and the wish for them. */
    static ObjectNode whole(Goods goods, boolean withSkus, Instant now) {
        ObjectNode json = common(goods, now);
        json.putArray("goods_gallery_urls").add(goods.text("thumb")).add("https://img.pddpic.com/gallery.jpg");
        json.putArray("video_urls");
        json.put("cat_id", goods.number("cat_id"));
        json.putArray("opt_ids").add(goods.number("opt_id"));
        json.put("mall_sn", "mall-" + goods.text("mall_id"))
                .put("mall_img_url", "https://img.pddpic.com/mall.jpg")
                .put("has_mall_coupon", false)
                .put("predict_promotion_rate", goods.number("rate"))
                .put("plan_type", 1)
                .putNull("zs_duo_id")
                .put("subsidy_amount", 0);
        json.putArray("material_list");
        ArrayNode skus = json.putArray("sku_list");
        if (withSkus) {
            goods.skus().forEach(sku -> skus.add(sku(sku, goods)));
        }
        return json;
    }

    /** On or off is all that is told of a stranger's stock. */
    private static ObjectNode sku(Sku sku, Goods goods) {
        ObjectNode json = SimJson.object()
                .put("coupon_amount", goods.coupon())
                .put("is_onsale", sku.onSale() && sku.quantity() > 0 ? 1 : 0)
                .put("is_ten_billion_consumption_coupon", false)
                .put("jinbao_goods_price", sku.group() - goods.coupon())
                .put("min_group_price", sku.group())
                .put("sku_id_code", Ids.url("sku " + sku.id()))
                .put("sku_thumb_url", goods.text("thumb"));
        ArrayNode specs = json.putArray("spec_list");
        int number = 0;
        for (Sku.Option option : sku.options()) {
            specs.addObject()
                    .put("note", "")
                    .put("parent_spec_id", 1215 + number)
                    .put("parent_spec_value", option.name())
                    .put("spec_id", sku.id() % 1_000_000 * 10 + number++)
                    .put("spec_value", option.value());
        }
        return json;
    }

    static String sales(long sold) {
        if (sold >= HUNDRED_THOUSAND) {
            return sold / HUNDRED_THOUSAND * 10 + "万+";
        }
        if (sold >= TEN_THOUSAND) {
            long tenths = sold / (TEN_THOUSAND / 10);
            return tenths % 10 == 0 ? tenths / 10 + "万" : tenths / 10 + "." + tenths % 10 + "万";
        }
        return Long.toString(sold);
    }
}
