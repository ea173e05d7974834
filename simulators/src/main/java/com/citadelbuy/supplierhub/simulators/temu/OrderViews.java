package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parent orders and their items, as the list tells them and, a little otherwise, a look at one. */
final class OrderViews {

    private final SimClock clock;

    OrderViews(SimClock clock) {
        this.clock = clock;
    }

    ObjectNode listed(Sale sale) {
        ObjectNode parent = parent(sale);
        Times.seconds(parent, "updateTime", Optional.of(sale.updated()));
        ObjectNode json = SimJson.object();
        json.set("parentOrderMap", parent);
        ArrayNode items = json.putArray("orderList");
        sale.items().forEach(item -> items.add(item(sale, item)));
        return json;
    }

    /** Without the time of the last change, with places and packages. */
    ObjectNode whole(Sale sale) {
        ObjectNode parent = parent(sale).putNull("paymentInfo");
        People.regions(parent, sale);
        ObjectNode json = SimJson.object();
        json.set("parentOrderMap", parent);
        ArrayNode items = json.putArray("orderList");
        for (Item item : sale.items()) {
            ObjectNode told = item(sale, item);
            ArrayNode packages = told.putArray("packageSnInfo");
            sale.parcels().stream()
                    .filter(parcel -> parcel.holds(item.sn()) > 0)
                    .forEach(parcel -> packages.addObject()
                            .put("packageSn", parcel.sn())
                            .put("packageDeliveryType", ShipmentViews.OWN_CARRIER)
                            .put("callSuccess", true));
            items.add(told);
        }
        return json;
    }

    private ObjectNode parent(Sale sale) {
        ObjectNode json = SimJson.object()
                .put("parentOrderSn", sale.sn())
                .put("parentOrderStatus", sale.status())
                .put("parentOrderTime", sale.created().getEpochSecond())
                .put("parentOrderPendingFinishTime", sale.pendingEnds().getEpochSecond())
                .put("expectShipLatestTime", sale.shipBy().getEpochSecond())
                .put("latestDeliveryTime", sale.arriveBy().getEpochSecond())
                .put("regionId", sale.region().id())
                .put("siteId", sale.region().site())
                .put("orderPaymentType", "PPD")
                .put("shippingMethod", 1)
                .put("hasShippingFee", false)
                .put("isShipmentConsolidatedByMainMall", false)
                .putNull("batchOrderNumberList");
        Times.seconds(json, "parentConfirmTime", sale.confirmed());
        Times.seconds(json, "parentShippingTime", sale.shipped(Optional.empty()));
        json.set("parentOrderLabel", Labels.shown(sale, clock));
        ArrayNode warnings = json.putArray("fulfillmentWarning");
        if (sale.region() == Region.BRAZIL) {
            warnings.add("RESTRICT_CALL_SHIPPING");
        }
        return json;
    }

    private static ObjectNode item(Sale sale, Item item) {
        long cancelled = sale.cancelled().isPresent() ? item.quantity() : 0;
        ObjectNode json = SimJson.object()
                .put("orderSn", item.sn())
                .put("orderStatus", sale.status(item))
                .put("goodsId", item.goodsId())
                .put("skuId", item.skuId())
                .put("quantity", item.quantity() - cancelled)
                .put("originalOrderQuantity", item.quantity())
                .put("canceledQuantityBeforeShipment", cancelled)
                .put("isCancelledDuringPending", sale.dropped().isPresent())
                .put("orderCreateTime", sale.created().getEpochSecond())
                .put("orderPaymentType", "PPD")
                .put("spec", item.text("spec"))
                .put("originalSpecName", item.text("spec"))
                .put("goodsName", item.text("goods_name"))
                .put("originalGoodsName", item.text("goods_name"))
                .put("thumbUrl", item.text("image"))
                .put("fulfillmentType", "fulfillBySeller")
                .putNull("inventoryDeductionWarehouseId")
                .putNull("inventoryDeductionWarehouseName")
                .putNull("packageAbnormalTypeList")
                .putNull("qualificationUploadEndTime")
                .put("hasUploadedEvidence", false);
        Times.seconds(json, "orderShippingTime", sale.shipped(Optional.of(item)));
        json.putArray("fulfillmentWarning");
        ArrayNode labels = json.putArray("orderLabel");
        labels.addObject().put("name", "customized_products").put("value", 0);
        labels.addObject().put("name", "US_to_CA").put("value", 0);
        json.putArray("productList")
                .addObject()
                .put("productId", item.productId())
                .put("productSkuId", item.productSkuId())
                .put("soldFactor", 1)
                .put("extCode", item.sku());
        return json;
    }
}
