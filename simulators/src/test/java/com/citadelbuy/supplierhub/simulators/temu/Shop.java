package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client with a clock of its own making, who signs what it sends. Each call comes a tenth of a second after the last. */
final class Shop {

    static final Map<String, String> JSON = Map.of("content-type", "application/json");
    static final long MUG = 602_368_000_000_101L;

    private static final Duration BETWEEN = Duration.ofMillis(100);

    final ByHand<TemuSimulator> hand;
    String token = "";

    private final World world;

    private Shop(World world, String start) {
        this.world = world;
        hand = new ByHand<>(world, start, TemuSimulator::new);
    }

    static Shop closed() {
        return new Shop(World.inMemory(), "2026-03-01T12:00:00Z");
    }

    /** Another simulator over the same world. */
    Shop reopened() {
        Shop again = new Shop(world, hand.now().toString());
        again.token = token;
        return again;
    }

    static Shop open() {
        Shop shop = closed();
        shop.token = shop.create(shop.hand.simulator().guide().authorizationCode())
                .at("/result/accessToken")
                .asString();
        return shop;
    }

    JsonNode create(String code) {
        return post(sign(
                common("bg.open.accesstoken.create").put("access_token", code).put("code", code)));
    }

    ObjectNode common(String type) {
        ObjectNode body = SimJson.object()
                .put("type", type)
                .put("app_key", Gateway.APP_KEY)
                .put("timestamp", hand.now().getEpochSecond())
                .put("data_type", "JSON")
                .put("version", "V1");
        return token.isEmpty() ? body : body.put("access_token", token);
    }

    static ObjectNode sign(ObjectNode body) {
        return body.put("sign", Gateway.sign(body, Gateway.APP_SECRET));
    }

    JsonNode post(ObjectNode body) {
        hand.pass(BETWEEN);
        return ByHand.json(hand.send("POST", TemuSimulator.ROUTER, JSON, body.toString()));
    }

    /** The whole reply. */
    JsonNode send(String type, String members) {
        ObjectNode body = common(type);
        body.setAll(SimJson.object(members.replace('\'', '"')));
        return post(sign(body));
    }

    JsonNode call(String type, String members) {
        JsonNode reply = send(type, members);
        if (!reply.path("success").asBoolean() || reply.path("errorCode").asInt() != 1_000_000) {
            throw new AssertionError(type + ": " + reply);
        }
        return reply.path("result");
    }

    int code(String type, String members) {
        JsonNode reply = send(type, members);
        if (reply.path("success").asBoolean() || reply.has("result")) {
            throw new AssertionError(type + " was not refused: " + reply);
        }
        return reply.path("errorCode").asInt();
    }

    String error(String type, String members) {
        return send(type, members).path("errorMsg").asString();
    }

    void pass(Duration time) {
        hand.pass(time);
    }

    String bought(String sku, int count) {
        return hand.simulator().buy(Map.of(sku, count)).orElseThrow();
    }

    /** Bought, and the buyer can no longer change it. */
    String sold(String sku, int count) {
        String order = bought(sku, count);
        pass(Sale.BUYERS_TIME);
        return order;
    }

    JsonNode order(String order) {
        JsonNode result = call("bg.order.detail.v2.get", "{'parentOrderSn':'" + order + "'}");
        return result.has("result") ? result.path("result") : result;
    }

    int status(String order) {
        return order(order).at("/parentOrderMap/parentOrderStatus").asInt();
    }

    String item(String order) {
        return order(order).at("/orderList/0/orderSn").asString();
    }

    int label(String order, String name) {
        return order(order)
                .at("/parentOrderMap/parentOrderLabel")
                .valueStream()
                .filter(label -> label.path("name").asString().equals(name))
                .map(label -> label.path("value").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** So many of an order's first item. */
    String part(String order, int count) {
        return "{'parentOrderSn':'" + order + "','orderSn':'" + item(order) + "','quantity':" + count + "}";
    }

    static String parcel(String number, String more, String... parts) {
        return "{'carrierId':998264101,'trackingNumber':'" + number
                + "','selfShippingWarehouseId':'WH-04000000000000101'," + more + "'orderSendInfoList':["
                + String.join(",", parts) + "]}";
    }

    static String shipment(int type, String... parcels) {
        return "{'sendType':" + type + ",'sendRequestList':[" + String.join(",", parcels) + "]}";
    }

    JsonNode ship(int type, String... parcels) {
        return call("bg.logistics.shipment.v2.confirm", shipment(type, parcels));
    }

    int shipCode(int type, String... parcels) {
        return code("bg.logistics.shipment.v2.confirm", shipment(type, parcels));
    }

    /** All of it in one parcel. */
    String shipped(String order, int count) {
        ship(0, parcel("T-" + order, "", part(order, count)));
        return order(order).at("/orderList/0/packageSnInfo/0/packageSn").asString();
    }

    List<Ledger.Deed> deeds(String order) {
        return hand.ledger().stream()
                .filter(entry -> entry.orderId().equals(order))
                .map(Ledger.Entry::deed)
                .toList();
    }

    Announcer announcer() {
        return hand.simulator().announcer().orElseThrow();
    }

    void enter() {
        ((AppConsole) announcer()).callback("https://hub.example/temu");
    }

    List<Announcement> news() {
        return announcer().news(100);
    }
}
