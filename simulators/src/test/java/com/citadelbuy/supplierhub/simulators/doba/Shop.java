package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a retailer who calls it, signing. Every call takes a second. */
final class Shop {

    static final String IMPORT = "/api/order/doba/importOrder";
    static final String PAY = "/api/pay/payment/doba/submit";
    static final String CLOSE = "/api/order/doba/closeOrder";

    final World world;
    final DobaSimulator simulator;
    final SimClock clock;
    private Account account = Account.DEMO;
    private final ByHand<DobaSimulator> hand;

    Shop(World world) {
        this.world = world;
        this.hand = new ByHand<>(world, "2026-06-01T02:03:04Z", DobaSimulator::new);
        this.clock = hand.clock();
        this.simulator = hand.simulator();
    }

    static Shop open() {
        return new Shop(World.inMemory());
    }

    Shop as(Account other) {
        account = other;
        return this;
    }

    Instant now() {
        return hand.now();
    }

    void pass(Duration time) {
        hand.pass(time);
    }

    /** The headers of a call at this moment, all of them right. */
    Map<String, String> headers() {
        return headers(account.appKey(), Long.toString(hand.now().toEpochMilli()));
    }

    static Map<String, String> headers(String appKey, String timestamp) {
        Map<String, String> headers = new HashMap<>();
        headers.put("appkey", appKey);
        headers.put("signtype", "rsa2");
        headers.put("timestamp", timestamp);
        headers.put("sign", sign("appKey=" + appKey + "&signType=rsa2&timestamp=" + timestamp));
        headers.put("content-type", "application/json");
        return headers;
    }

    private static String sign(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(DemoKey.privateHalf());
            java.security.Signature signature = java.security.Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A second after the last call. */
    SimReply send(String method, String pathAndQuery, String body) {
        pass(Duration.ofSeconds(1));
        return send(method, pathAndQuery, body, headers());
    }

    SimReply send(String method, String pathAndQuery, String body, Map<String, String> headers) {
        return hand.send(method, pathAndQuery, headers, body);
    }

    JsonNode get(String pathAndQuery) {
        return json(send("GET", pathAndQuery, ""));
    }

    JsonNode post(String path, ObjectNode body) {
        return json(send("POST", path, body.toString()));
    }

    static JsonNode json(SimReply reply) {
        return ByHand.json(reply);
    }

    /** What a call that answers with one result gives; it must be good. */
    JsonNode data(String pathAndQuery) {
        JsonNode reply = get(pathAndQuery);
        assertThat(reply.at("/businessData/successful").asBoolean())
                .as("%s", reply)
                .isTrue();
        return reply.at("/businessData/data");
    }

    /** Why the business refused. */
    static String refusal(JsonNode reply) {
        assertThat(reply.path("responseCode").asString()).isEqualTo("000000");
        JsonNode business = reply.path("businessData");
        JsonNode result = business.isArray() ? business.path(0) : business;
        assertThat(result.path("successful").asBoolean(true)).isFalse();
        assertThat(result.path("businessStatus").asString()).isNotEqualTo("000000");
        assertThat(result.path("data").isNull()).isTrue();
        return result.path("businessMessage").asString();
    }

    /** The first item of a guided product. */
    String item(int product) {
        String spuId = simulator.guide().products().get(product);
        return data("/api/goods/doba/spu/detail?spuId=" + spuId)
                .at("/0/children/0/stocks/0/itemNo")
                .asString();
    }

    String method() {
        return Shipping.Method.GROUND.id();
    }

    ObjectNode order(String number) {
        return order(number, "1 Main St", item(0));
    }

    ObjectNode order(String number, String street, String... itemNos) {
        ObjectNode order = SimJson.object("""
                {"dsPlatformId": 3, "remark": "", "storeOrderAmount": "39.90", "shippingAddress": {"name": "Ana Núñez",
                 "addr1": "", "addr2": "Apt 2", "city": "Los Angeles", "countryCode": "US", "provinceCode": "CA",
                 "zip": "90001", "telephone": "2135550100", "phoneExtension": ""}, "goodsDetailDTOList": []}
                """);
        order.put("orderNumber", number).put("storeOrderBusiId", "REF-" + number);
        ((ObjectNode) order.path("shippingAddress")).put("addr1", street);
        for (String itemNo : itemNos) {
            order.withArray("goodsDetailDTOList")
                    .addObject()
                    .put("itemNo", itemNo)
                    .put("quantityOrdered", "2")
                    .put("shippingMethodId", method());
        }
        return order;
    }

    static ObjectNode batch(ObjectNode... orders) {
        ObjectNode body = SimJson.object("""
                {"billingAddress": {"name": "Shop Owner", "addr1": "1 Office Rd", "addr2": "", "city": "Austin",
                 "countryCode": "US", "provinceCode": "TX", "zip": "73301", "telephone": "5125550100",
                 "phoneExtension": ""}, "openApiImportDSOrderList": []}
                """);
        for (ObjectNode order : orders) {
            body.withArray("openApiImportDSOrderList").add(order);
        }
        return body;
    }

    /** What the import answers; as a whole it must be good. */
    JsonNode imported(ObjectNode... orders) {
        JsonNode reply = post(IMPORT, batch(orders));
        assertThat(reply.at("/businessData/successful").asBoolean())
                .as("%s", reply)
                .isTrue();
        return reply.at("/businessData/data");
    }

    JsonNode pay(JsonNode imported) {
        return post(
                PAY,
                SimJson.object()
                        .put(
                                "encryptOrdBatchIds",
                                imported.path("encryptOrdBatchIds").asString())
                        .put("paymentMethodCode", 7)
                        .put("cardId", ""));
    }

    static String id(JsonNode imported) {
        return imported.at("/orderSuccessResList/0/ordBusiId").asString();
    }

    /** Imported and paid; the id. */
    String paid(ObjectNode order) {
        JsonNode imported = imported(order);
        JsonNode reply = pay(imported);
        assertThat(reply.at("/businessData/successful").asBoolean())
                .as("%s", reply)
                .isTrue();
        return id(imported);
    }

    JsonNode batches(String query) {
        JsonNode reply = get("/api/order/doba/queryOrder" + query);
        assertThat(reply.at("/businessData").isArray()).isTrue();
        return reply.at("/businessData/0/data/orderBatchList");
    }

    /** An order in the list of its batch in which it stands. */
    JsonNode read(String id) {
        JsonNode batch = batches("?ordBusiId=" + id).path(0);
        JsonNode waiting = batch.at("/waitingPayOrderList/0");
        return waiting.isMissingNode() ? batch.at("/paidOrderList/0") : waiting;
    }

    String status(String id) {
        return read(id).path("ordStatusName").asString();
    }

    JsonNode close(String id) {
        ObjectNode body = SimJson.object().put("closeReasonType", 102).put("closerRemark", "");
        body.putArray("ordBusiIds").add(id);
        return post(CLOSE, body);
    }

    JsonNode tracking(String id) {
        return post("/api/order/doba/queryLogisTrack", SimJson.object().put("ordBusiId", id))
                .path("businessData");
    }

    List<Ledger.Entry> ledger() {
        return hand.ledger();
    }

    List<Ledger.Deed> deeds() {
        return hand.deeds();
    }
}
