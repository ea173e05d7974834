package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders as the reading calls show them. */
final class OrderViews {

    private final Progress progress;

    OrderViews(Progress progress) {
        this.progress = progress;
    }

    ObjectNode detail(Order order, boolean timeliness) {
        Progress.State state = progress.state(order);
        boolean paid = order.doc().has("paidAt");
        ObjectNode view = SimJson.object()
                .put("orderId", order.id())
                .put("orderNum", order.number())
                .put("platformOrderId", order.number())
                .put("cjOrderId", paid ? order.code() : null)
                .put("cjOrderCode", paid ? order.code() : null);
        address(view, order, state);
        view.put("subStatus", state.sub());
        money(view, order, state);
        String track = trackNumber(order, state);
        view.put("trackingUrl", track == null ? null : "https://track.example.com/" + track)
                .put("trackingProvider", paid ? channel(order).provider() : null)
                .putNull("disputeId");
        dates(view, order, state);
        view.put("isComplete", 1)
                .put("isSandbox", order.sandbox() ? 1 : 0)
                .put("fromCountryCode", order.text("fromCountryCode"));
        Areas.Area area = Areas.of(channel(order).from());
        view.put("storageId", paid ? area.storageId() : "").put("storageName", paid ? area.storageName() : "");
        lines(view.putArray("productList"), order);
        if (timeliness) {
            view.putObject("logisticsTimeliness")
                    .putArray("logisticsModes")
                    .addObject()
                    .put("logisticsName", order.text("logisticName"))
                    .put("arrivalTime", channel(order).days() + " Days");
        }
        return view;
    }

    ObjectNode listed(Order order) {
        Progress.State state = progress.state(order);
        ObjectNode view = SimJson.object()
                .put("orderId", order.id())
                .put("orderNum", order.number())
                .put("cjOrderId", order.doc().has("paidAt") ? order.code() : null);
        address(view, order, state);
        money(view, order, state);
        return view.put("createDate", Times.plain(order.createdAt()))
                .put("paymentDate", paymentDate(order))
                .putNull("productList")
                .putNull("storageId")
                .putNull("storageName");
    }

    private static void address(ObjectNode view, Order order, Progress.State state) {
        for (String name : new String[] {
            "shippingCountryCode",
            "shippingProvince",
            "shippingCity",
            "shippingPhone",
            "shippingAddress",
            "shippingCustomerName"
        }) {
            view.put(name, order.text(name));
        }
        String remark = order.text("remark");
        view.put("remark", remark.isEmpty() ? null : remark)
                .put(
                        "orderWeight",
                        order.inCartOrBefore() ? 0 : order.doc().path("weight").asInt())
                .put("orderStatus", state.status());
    }

    private static void money(ObjectNode view, Order order, Progress.State state) {
        view.put("orderAmount", Money.number(order.amount()))
                .put("productAmount", Money.number(order.productAmount()))
                .put("postageAmount", Money.number(order.postage()))
                .put("logisticName", order.text("logisticName"))
                .put("trackNumber", trackNumber(order, state));
    }

    private static void dates(ObjectNode view, Order order, Progress.State state) {
        JsonNode ordered = order.doc().path("storeOrderTime");
        view.put("createDate", Times.plain(order.createdAt()))
                .put("paymentDate", paymentDate(order))
                .put("outWarehouseTime", state.shippedAt() == null ? null : Times.plain(state.shippedAt()))
                .put(
                        "storeCreateDate",
                        ordered.isNumber() ? Times.plain(Instant.ofEpochSecond(ordered.longValue())) : null);
    }

    private static void lines(ArrayNode list, Order order) {
        for (JsonNode line : order.lines()) {
            list.addObject()
                    .put("vid", line.path("vid").asString())
                    .put("quantity", line.path("quantity").asInt())
                    .put(
                            "sellPrice",
                            Money.number(new BigDecimal(line.path("sellPrice").asString())))
                    .putNull("podPropertiesInfo")
                    .put("lineItemId", line.path("lineItemId").asString())
                    .put("storeLineItemId", line.path("storeLineItemId").asString())
                    .putNull("productionOrderStatus")
                    .putNull("abnormalType");
        }
    }

    /** Known only once the parcel has left, or when a sandbox order was given one. */
    static @Nullable String trackNumber(Order order, Progress.State state) {
        boolean byHand = order.doc().has("sandboxTrack");
        return state.shippedAt() == null && !byHand ? null : order.text("trackNumber");
    }

    private static @Nullable String paymentDate(Order order) {
        return order.doc().has("paidAt") ? Times.plain(order.instant("paidAt")) : null;
    }

    private static Freight.Channel channel(Order order) {
        return Freight.byName(order.text("logisticName")).orElseThrow();
    }
}
