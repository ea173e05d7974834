package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods as the lists tell them: older calls with ids as numbers and seconds, newer ones with ids as text and milliseconds. What is
 * shown of something off sale beside the one documented pair of numbers is not known and left empty.
 */
final class GoodsViews {

    private static final int SHOWN = 1;
    private static final int ON_SALE = 101;
    private static final int SECONDS_TO_SHIP = 86_400;
    private static final int TRAFFIC = 2;

    private GoodsViews() {}

    static ObjectNode newer(Goods goods) {
        ObjectNode json = SimJson.object()
                .put("goodsId", Long.toString(goods.id()))
                .put("goodsName", goods.text("name"))
                .put("outGoodsSn", goods.text("outer"))
                .put("goodsStatus", goods.status().name())
                .put("goodsStatusChangeTime", goods.changed().toEpochMilli())
                .put("goodsCreateTime", goods.created().toEpochMilli())
                .put("catId", Long.toString(goods.category()))
                .put("catType", 1)
                .putNull("brandId")
                .putNull("trademarkId")
                .put("costTemplateId", "LFT-1")
                .put("shipmentLimitSecond", SECONDS_TO_SHIP)
                .put("lowTrafficTag", TRAFFIC)
                .put("restrictedTrafficTag", TRAFFIC)
                .put("thumbUrl", goods.text("image"))
                .put("variationsCount", goods.skus().size());
        ArrayNode skus = json.putArray("skuInfoList");
        goods.skus()
                .forEach(sku -> specs(
                        skus.addObject().put("skuId", Long.toString(sku.id())).put("skuSn", sku.outer()), sku));
        return json;
    }

    static ObjectNode newer(Offer offer) {
        Goods goods = offer.goods();
        Sku sku = offer.sku();
        ObjectNode json = SimJson.object()
                .put("skuId", Long.toString(sku.id()))
                .put("goodsId", Long.toString(goods.id()))
                .put("outSkuSn", sku.outer())
                .put("outGoodsSn", goods.text("outer"))
                .put("goodsName", goods.text("name"))
                .put("specName", sku.spec())
                .put("skuStatus", offer.status().name())
                .putNull("skuSubStatus")
                .put("skuStatusChangeTime", changed(offer).toEpochMilli())
                .put("goodsCreateTime", goods.created().toEpochMilli())
                .put("catId", Long.toString(goods.category()))
                .put("catType", 1)
                .put("lowTrafficTag", TRAFFIC)
                .put("restrictedTrafficTag", TRAFFIC)
                .put("thumbUrl", goods.text("image"));
        specs(json, sku);
        measures(json, sku);
        return json;
    }

    static ObjectNode older(Goods goods) {
        boolean active = goods.status() == Goods.Status.ACTIVE;
        ObjectNode json = SimJson.object()
                .put("goodsId", goods.id())
                .put("goodsName", goods.text("name"))
                .put("specName", goods.skus().getFirst().spec())
                .put("thumbUrl", goods.text("image"))
                .put("outGoodsSn", goods.text("outer"))
                .put("status4VO", goods.status().number());
        shown(json, "subStatus4VO", active, ON_SALE);
        shown(json, "goodsShowSubStatus", active, SHOWN);
        json.put("currency", Money.CURRENCY)
                .put("price", Money.dollars(goods.cents()))
                .putNull("marketPrice");
        json.set("retailPrice", Money.ofGoods(goods.cents()));
        json.set("listPrice", Money.ofGoods(goods.listCents()));
        ArrayNode outer = json.putArray("outSkuSnList");
        ArrayNode ids = json.putArray("skuIdList");
        ArrayNode skus = json.putArray("skuInfoList");
        for (Sku sku : goods.skus()) {
            outer.add(sku.outer());
            ids.add(sku.id());
            specs(skus.addObject().put("skuId", sku.id()).put("skuSn", sku.outer()), sku);
        }
        return json.put("quantity", goods.stock())
                .put("crtTime", goods.created().getEpochSecond())
                .put("goodsStatusChangeTime", Long.toString(goods.changed().getEpochSecond()))
                .put("catId", goods.category())
                .putNull("brandId")
                .putNull("trademarkId")
                .put("costTemplateId", "LFT-1")
                .put("shipmentLimitSecond", SECONDS_TO_SHIP)
                .put("lowTrafficTag", TRAFFIC)
                .put("restrictedTrafficTag", TRAFFIC);
    }

    static ObjectNode older(Offer offer) {
        Goods goods = offer.goods();
        Sku sku = offer.sku();
        boolean active = offer.status() == Goods.Status.ACTIVE;
        ObjectNode json = SimJson.object()
                .put("skuId", sku.id())
                .put("skuSn", sku.outer())
                .put("goodsId", goods.id())
                .put("goodsName", goods.text("name"))
                .put("specName", sku.spec())
                .put("stock", sku.stock())
                .put("currency", Money.CURRENCY)
                .put("price", Money.dollars(sku.cents()))
                .put("goodsIsOnSale", active ? 1 : 0)
                .put("status4VO", goods.status().number());
        shown(json, "subStatus4VO", active, ON_SALE);
        shown(json, "skuShowSubStatus4VO", active, SHOWN);
        json.put("crtTime", goods.created().getEpochSecond())
                .put("skuStatusChangeTime", Long.toString(changed(offer).getEpochSecond()))
                .put("lowTrafficTag", TRAFFIC)
                .put("restrictedTrafficTag", TRAFFIC)
                .put("thumbUrl", goods.text("image"));
        json.set("retailPrice", Money.ofGoods(sku.cents()));
        specs(json, sku);
        measures(json, sku);
        return json;
    }

    private static Instant changed(Offer offer) {
        return offer.sku().changed().orElseGet(offer.goods()::changed);
    }

    private static void shown(ObjectNode json, String name, boolean known, int number) {
        if (known) {
            json.put(name, number);
        } else {
            json.putNull(name);
        }
    }

    private static void specs(ObjectNode json, Sku sku) {
        ArrayNode specs = json.putArray("specList");
        sku.options()
                .forEach(option -> specs.addObject().put("specId", option.id()).put("parentSpecId", option.parent()));
    }

    static void measures(ObjectNode json, Sku sku) {
        json.putObject("weightInfo").put("weight", sku.pounds()).put("unit", "lb");
        json.putObject("volumeInfo")
                .put("length", "6")
                .put("width", "4")
                .put("height", "4")
                .put("unit", "in");
    }
}
