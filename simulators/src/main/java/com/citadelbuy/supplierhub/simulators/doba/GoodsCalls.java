package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods asked for by their ids, whole or only their stock. What is unknown or off the shelf is left out. */
final class GoodsCalls {

    private static final int MOST_IDS = 20;

    private final Catalogue catalogue;

    GoodsCalls(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply detail(Call call) {
        List<String> given = Stream.of("spuId", "spuNo", "itemNo", "skuId")
                .filter(name -> call.query(name).isPresent())
                .toList();
        if (given.size() != 1) {
            throw Refusal.business("Exactly one of spuId, spuNo, itemNo, skuId is required");
        }
        String name = given.getFirst();
        ArrayNode data = SimJson.array();
        call.list(name, MOST_IDS).stream()
                .flatMap(id -> find(name, id).stream())
                .distinct()
                .forEach(goods -> data.add(view(goods)));
        return Envelope.one(data);
    }

    private Optional<Goods> find(String name, String id) {
        return switch (name) {
            case "spuId" -> catalogue.bySpuId(id);
            case "itemNo" -> catalogue.item(id).map(Goods.Item::goods);
            case "spuNo" ->
                catalogue.onSale(goods -> goods.text("spuNo").equals(id)).stream()
                        .findFirst();
            default ->
                catalogue
                        .onSale(goods -> goods.skus()
                                .valueStream()
                                .anyMatch(sku -> sku.path("skuId").asString().equals(id)))
                        .stream()
                        .findFirst();
        };
    }

    SimReply stock(Call call) {
        List<String> itemNos = call.list("itemNo", MOST_IDS);
        if (itemNos.isEmpty()) {
            throw Refusal.missing("itemNo");
        }
        ArrayNode data = SimJson.array();
        itemNos.stream().flatMap(itemNo -> catalogue.item(itemNo).stream()).forEach(item -> {
            ObjectNode entry = data.addObject()
                    .put("skuId", item.sku().path("skuId").asString())
                    .put("skuCode", item.skuCode());
            prices(entry, item);
            boolean pickup = item.goods().is("pickup");
            entry.put("availableNum", catalogue.available(item.itemNo()))
                    .putNull("saleDetail")
                    .put("pickupSellingPrice", pickup ? Money.number(item.price()) : null)
                    .putNull("pickupSaleDetail");
        });
        return Envelope.one(data);
    }

    private static void prices(ObjectNode entry, Goods.Item item) {
        entry.put("itemNo", item.itemNo())
                .put("sellingPrice", Money.number(item.price()))
                .put("msrpPrice", Money.number(item.msrp()))
                .putNull("mapPrice")
                .put("regionId", item.region());
    }

    /** How packages, ship methods and a brand's absence look is not documented: nothing stands in their place. */
    private ObjectNode view(Goods goods) {
        ObjectNode view = SimJson.object()
                .put("spuId", goods.spuId())
                .put("title", goods.text("title"))
                .put("cateId", goods.text("catId"))
                .put("brand", "")
                .put("description", goods.text("description"))
                .put("processingTime", goods.text("processing"));
        view.putArray("packagingInformations");
        ArrayNode children = view.putArray("children");
        for (JsonNode sku : goods.skus()) {
            children.add(child(goods, sku));
        }
        return view;
    }

    private ObjectNode child(Goods goods, JsonNode sku) {
        String page = "https://www.example.com/product/" + goods.text("spuNo");
        ObjectNode child = SimJson.object()
                .put("skuId", sku.path("skuId").asString())
                .put("skuCode", sku.path("skuCode").asString())
                .put("skuUrl", page)
                // Of the attributes no more than their name is documented; here they are the values alone, as text.
                .put("skuAttr", sku.path("attributes").asString())
                .put("currencyId", "USD");
        pictures(child, goods, sku.path("skuCode").asString());
        ArrayNode stocks = child.putArray("stocks");
        goods.items().stream().filter(item -> item.sku().equals(sku)).forEach(item -> stocks.add(stock(item)));
        child.putArray("shipMethods");
        return child;
    }

    private ObjectNode stock(Goods.Item item) {
        return SimJson.object()
                .put("itemNo", item.itemNo())
                .put("availableNum", catalogue.available(item.itemNo()))
                .put("sellingPrice", Money.number(item.price()))
                .put("msrpPrice", Money.number(item.msrp()))
                .putNull("mapPrice")
                .put("regionId", item.region());
    }

    /** A list, except where there is but one picture: then that one as text. */
    private static void pictures(ObjectNode child, Goods goods, String code) {
        String base = "https://image.example.com/" + goods.text("spuNo") + "/";
        if (goods.is("freeShipping")) {
            child.put("skuPicList", base + code + ".jpg");
        } else {
            child.putArray("skuPicList").add(base + code + "-1.jpg").add(base + code + "-2.jpg");
        }
    }
}
