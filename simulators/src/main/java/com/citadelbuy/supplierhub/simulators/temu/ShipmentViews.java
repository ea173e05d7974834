package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told of parcels, read back, and where they are. */
final class ShipmentViews {

    static final int OWN_CARRIER = 1;

    /** One of these is recorded, which shows how the documents' words for the others are written. */
    static final String IN_TRANSIT = "IN_TRANSIT";

    static final String OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY";
    static final String DELIVERED = "DELIVERED";

    private final Sales sales;

    ShipmentViews(Sales sales) {
        this.sales = sales;
    }

    ObjectNode shipments(Call call) {
        Sale sale = sales.required(call.required("parentOrderSn"));
        Item item = sale.item(call.required("orderSn")).orElseThrow(Refusal::noSuchOrder);
        ObjectNode result = SimJson.object();
        ArrayNode list = result.putArray("shipmentInfoDTO");
        sale.parcels().stream()
                .filter(parcel -> parcel.holds(item.sn()) > 0)
                .forEach(parcel -> list.add(shipment(parcel, item)));
        return result;
    }

    private static ObjectNode shipment(Parcel parcel, Item item) {
        ObjectNode json = way(SimJson.object(), parcel.doc())
                .put("skuId", item.skuId())
                .put("quantity", parcel.holds(item.sn()))
                .putNull("cooperativeWarehouseDTO")
                .putNull("trackingWarningLabel");
        if (parcel.others().isEmpty()) {
            return json.putNull("subPackageShipmentInfoList");
        }
        ArrayNode others = json.putArray("subPackageShipmentInfoList");
        parcel.others().forEach(other -> way(others.addObject(), other));
        return json;
    }

    private static ObjectNode way(ObjectNode json, JsonNode way) {
        long carrier = way.path("carrier").asLong();
        return json.put("packageSn", way.path("package").asString())
                .put("packageDeliveryType", OWN_CARRIER)
                .put("carrierId", carrier)
                .put("carrierName", Carriers.name(carrier).orElse(""))
                .put("trackingNumber", way.path("number").asString());
    }

    ObjectNode tracking(Call call) {
        String sn = call.required("packageSn");
        if (!call.text("language").orElse("en").matches("[a-z]{2}(-[A-Z]{2})?")) {
            throw Refusal.language();
        }
        Parcel parcel = sales.all(sale -> sale.parcels().stream().anyMatch(each -> each.isCalled(sn))).stream()
                .flatMap(sale -> sale.parcels().stream())
                .filter(each -> each.isCalled(sn))
                .findFirst()
                .orElseThrow(() -> call.refused("packageSn"));
        return traced(parcel, sn);
    }

    private static ObjectNode traced(Parcel parcel, String sn) {
        ObjectNode result = SimJson.object().put("packageSn", sn).put("trackingNum", parcel.numberOf(sn));
        ArrayNode list = result.putArray("trackingInfo");
        step(list, parcel.scanned(), IN_TRANSIT, "Accepted by the carrier");
        step(list, parcel.onItsRound(), OUT_FOR_DELIVERY, "Out for delivery");
        step(list, parcel.arrived(), DELIVERED, "Delivered");
        if (list.isEmpty()) {
            throw Refusal.noTrackingYet();
        }
        return result;
    }

    static List<String> words() {
        return List.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED);
    }

    private static void step(ArrayNode list, Optional<Instant> at, String word, String text) {
        at.ifPresent(instant -> list.addObject()
                .put("logisticsUpdatedAt", Long.toString(instant.getEpochSecond()))
                .put("logisticsStatus", word)
                .put("statusText", text));
    }
}
