package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code params} of each type of webhook. */
final class WebhookBodies {

    private static final List<String> PRODUCT = List.of(
            "categoryId",
            "categoryName",
            "productDescription",
            "productImage",
            "productName",
            "productNameEn",
            "productProperty1",
            "productProperty2",
            "productProperty3",
            "productSellPrice",
            "productSku",
            "productStatus");

    private static final List<String> VARIANT = List.of(
            "variantName",
            "variantWeight",
            "variantLength",
            "variantWidth",
            "variantHeight",
            "variantImage",
            "variantSku",
            "variantKey",
            "variantSellPrice",
            "variantStatus",
            "variantValue1",
            "variantValue2",
            "variantValue3");

    private final Progress progress;
    private final Stock stock;

    WebhookBodies(Progress progress, Stock stock) {
        this.progress = progress;
        this.stock = stock;
    }

    ObjectNode order(Order order, Instant updated) {
        Progress.State state = progress.state(order);
        String track = OrderViews.trackNumber(order, state);
        boolean paid = order.doc().has("paidAt");
        ObjectNode params = SimJson.object()
                .put("orderNumber", order.number())
                .put("orderNum", order.number())
                // A number beyond 2^53, unlike everywhere else.
                .put("cjOrderId", Long.parseLong(order.id()))
                .put("orderStatus", state.status())
                .put("logisticName", order.text("logisticName"))
                .put("trackNumber", track)
                .put("trackingUrl", url(track))
                .put("trackingProvider", paid ? provider(order) : null)
                .put("createDate", Times.plain(order.createdAt()))
                .put("updateDate", Times.plain(updated))
                .put("payDate", paid ? Times.plain(order.instant("paidAt")) : null)
                .put("deliveryDate", plain(state.shippedAt()))
                .put("completeDate", plain(state.deliveredAt()));
        ArrayNode items = params.putArray("orderItems");
        for (JsonNode line : order.lines()) {
            items.addObject()
                    .put("vid", line.path("vid").asString())
                    .put("quantity", line.path("quantity").asInt())
                    .put(
                            "sellPrice",
                            Money.number(new BigDecimal(line.path("sellPrice").asString())))
                    .put("lineItemId", line.path("lineItemId").asString())
                    .put("storeLineItemId", line.path("storeLineItemId").asString())
                    .putNull("productionOrderStatus")
                    .putNull("abnormalType");
        }
        return params;
    }

    ObjectNode logistic(Order order) {
        Progress.State state = progress.state(order);
        List<Progress.Scan> scans = progress.scans(order);
        String track = OrderViews.trackNumber(order, state);
        ObjectNode params = SimJson.object().put("orderId", Long.parseLong(order.id()));
        params.putArray("storeOrderNumbers").add(order.number());
        ArrayNode events = SimJson.array();
        for (Progress.Scan scan : scans) {
            events.addObject()
                    .put("status", scan.status())
                    // Real ones carry leading blanks too.
                    .put("activity", " " + scan.activity())
                    .put("location", scan.location())
                    .put("eventTime", Times.plain(scan.at()))
                    .put("statusDesc", scan.words())
                    .put("thirdActivity", scan.activity())
                    .put("thirdLocation", scan.location())
                    .put("thirdEventTime", Times.plain(scan.at()));
        }
        return params.put("logisticName", order.text("logisticName"))
                .put("trackingNumber", track)
                .put("trackingUrl", url(track))
                .put("trackingProvider", provider(order))
                .put("trackingStatus", scans.isEmpty() ? 0 : scans.getLast().status())
                .put("logisticsTrackEvents", SimJson.MAPPER.writeValueAsString(events));
    }

    ObjectNode stock(String vid) {
        ObjectNode params = SimJson.object();
        ArrayNode areas = params.putArray(vid);
        for (Stock.Row row : stock.rows(vid)) {
            areas.addObject()
                    .put("vid", vid)
                    .put("areaId", Integer.toString(row.area().id()))
                    .put("areaEn", row.area().name())
                    .put("countryCode", row.area().countryCode())
                    .put("storageNum", row.total());
        }
        return params;
    }

    /** Names what changed; everything else is null, which does not mean empty. */
    static ObjectNode product(Product product) {
        ObjectNode params = nulls("pid", product.pid(), PRODUCT);
        params.put("productNameEn", product.text("nameEn")).put("productStatus", product.is("onSale") ? 3 : 2);
        params.putArray("fields").add("productNameEn").add("productStatus");
        return params;
    }

    static ObjectNode variant(Product.Variant variant) {
        ObjectNode params = nulls("vid", variant.vid(), VARIANT);
        params.put("variantSellPrice", Money.number(variant.price()))
                .put("variantStatus", variant.product().is("onSale") ? 1 : 0);
        params.putArray("fields").add("variantSellPrice").add("variantStatus");
        return params;
    }

    private static ObjectNode nulls(String name, String id, List<String> others) {
        ObjectNode params = SimJson.object().put(name, id);
        others.forEach(params::putNull);
        return params;
    }

    private static @Nullable String url(@Nullable String track) {
        return track == null ? null : "https://track.example.com/" + track;
    }

    private static @Nullable String plain(@Nullable Instant instant) {
        return instant == null ? null : Times.plain(instant);
    }

    private static String provider(Order order) {
        return Freight.byName(order.text("logisticName")).orElseThrow().provider();
    }
}
