package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All there is to say of one product: live, or as the draft that is under review. */
final class GoodsDetail {

    private static final int DRAFT = 1;
    private static final int LIVE = 2;
    private static final List<String> UNUSED = List.of(
            "sourceSiteInfo",
            "targetSiteInfo",
            "itemTaxCode",
            "goodsSizeChartList",
            "goodsSizeImage",
            "importDesignation",
            "saveModeStatus",
            "secondHand",
            "productType",
            "goodsTrademark",
            "subStatus");
    private static final List<String> UNUSED_OF_PROPERTIES = List.of(
            "templateModuleId",
            "note",
            "groupId",
            "valueUnit",
            "pid",
            "templatePid",
            "vid",
            "imgUrl",
            "valueUnitId",
            "subGroupId",
            "numberInputValue",
            "multiLineInputValue",
            "refPid");
    private static final List<String> UNUSED_OF_SKUS =
            List.of("externalProductType", "externalProductId", "multiplePackage", "referenceLink");

    private final Catalogue catalogue;

    GoodsDetail(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode read(Call call) {
        long id = call.requiredNumber("goodsId");
        call.text("language");
        int version = call.oneOf("versionQueryType", List.of(DRAFT, LIVE)).orElse(LIVE);
        Goods goods = catalogue.byId(id).orElseThrow(() -> call.refused("goodsId"));
        if (goods.published() != (version == LIVE)) {
            throw call.refused("versionQueryType");
        }
        return whole(goods);
    }

    private static ObjectNode whole(Goods goods) {
        String name = goods.text("name");
        ObjectNode json = SimJson.object()
                .put("goodsId", goods.id())
                .put("goodsName", name)
                .put("goodsDesc", name + ", as it looks in the shop.")
                .put("catId", goods.category())
                .put("outGoodsSn", goods.text("outer"))
                .put("customized", false);
        UNUSED.forEach(json::putNull);
        json.putArray("bulletPoints").add("Made to last").add("Ships within a day");
        json.set("goodsGallery", gallery(goods));
        json.set("goodsProperties", properties(goods));
        json.putObject("goodsOriginInfo")
                .put("originRegionName1", "United States")
                .putNull("originRegionName2");
        json.putObject("goodsServicePromise")
                .put("costTemplateId", "LFT-1")
                .put("shipmentLimitDay", 1)
                .put("fulfillmentType", 1);
        ArrayNode skus = json.putArray("skuList");
        goods.skus().forEach(sku -> skus.add(sku(goods, sku)));
        return json;
    }

    /** Lists with nothing in them are null. */
    private static ObjectNode gallery(Goods goods) {
        ObjectNode gallery = SimJson.object();
        pictures(gallery, "goodsCarouselImage", goods);
        pictures(gallery, "detailImage", goods);
        return gallery.putNull("detailVideo").putNull("carouselVideo");
    }

    private static void pictures(ObjectNode json, String name, Goods goods) {
        String image = goods.text("image");
        if (image.isEmpty()) {
            json.putNull(name);
        } else {
            json.putArray(name).add(image);
        }
    }

    /** What a variant's numbers of options are called. */
    private static ArrayNode properties(Goods goods) {
        Set<Sku.Option> options = new LinkedHashSet<>();
        goods.skus().forEach(sku -> options.addAll(sku.options()));
        ArrayNode list = SimJson.array();
        for (Sku.Option option : options) {
            ObjectNode property = list.addObject()
                    .put("specId", option.id())
                    .put("parentSpecId", option.parent())
                    .put("parentSpecName", option.name())
                    .put("value", option.value());
            UNUSED_OF_PROPERTIES.forEach(property::putNull);
        }
        return list;
    }

    private static ObjectNode sku(Goods goods, Sku sku) {
        ObjectNode json = SimJson.object().put("skuId", sku.id()).put("outSkuSn", sku.outer());
        UNUSED_OF_SKUS.forEach(json::putNull);
        ArrayNode specs = json.putArray("specIdList");
        sku.options().forEach(option -> specs.add(option.id()));
        pictures(json, "images", goods);
        json.set("retailPrice", Money.ofGoods(sku.cents()));
        json.set("listPrice", Money.ofGoods(sku.listCents()));
        GoodsViews.measures(json.putObject("productExpressInfo"), sku);
        return json;
    }
}
