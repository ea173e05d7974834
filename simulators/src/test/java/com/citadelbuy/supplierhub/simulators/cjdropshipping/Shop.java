package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a merchant who calls it. Every call takes a second. */
final class Shop {

    static final String V1 = "/api2.0/v1";

    final World world;
    final CjdropshippingSimulator simulator;
    final SimClock clock;
    private final ByHand<CjdropshippingSimulator> hand;
    private String token = "";

    Shop(World world) {
        this.world = world;
        this.hand = new ByHand<>(world, "2026-06-01T02:03:04Z", CjdropshippingSimulator::new);
        this.clock = hand.clock();
        this.simulator = hand.simulator();
    }

    static Shop loggedIn() {
        return new Shop(World.inMemory()).as(Accounts.DEMO);
    }

    Shop as(Account account) {
        token = login(account).path("data").path("accessToken").asString();
        assertThat(token).isNotEmpty();
        return this;
    }

    JsonNode login(Account account) {
        return post("/authentication/getAccessToken", SimJson.object().put("apiKey", account.apiKey()));
    }

    void withToken(String other) {
        token = other;
    }

    String token() {
        return token;
    }

    void pass(Duration time) {
        hand.pass(time);
    }

    JsonNode get(String pathAndQuery) {
        return json(send("GET", pathAndQuery, ""));
    }

    JsonNode post(String path, ObjectNode body) {
        return json(send("POST", path, body.toString()));
    }

    JsonNode patch(String path, ObjectNode body) {
        return json(send("PATCH", path, body.toString()));
    }

    /** A second after the last call. */
    SimReply send(String method, String pathAndQuery, String body) {
        pass(Duration.ofSeconds(1));
        return sendAtOnce(method, pathAndQuery, body, Map.of("content-type", "application/json"));
    }

    SimReply sendAtOnce(String method, String pathAndQuery, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (!token.isEmpty()) {
            all.put("cj-access-token", token);
        }
        return hand.send(method, V1 + pathAndQuery, all, body);
    }

    static JsonNode json(SimReply reply) {
        return ByHand.json(reply);
    }

    /** The first seeded variant. */
    String vid() {
        return variants(0).getFirst();
    }

    List<String> variants(int product) {
        String pid = simulator.guide().products().get(product);
        return get("/product/variant/query?pid=" + pid)
                .path("data")
                .valueStream()
                .map(variant -> variant.path("vid").asString())
                .toList();
    }

    ObjectNode order(String number) {
        ObjectNode body = SimJson.object("""
                {"shippingZip": "94105", "shippingCountry": "United States", "shippingCountryCode": "US",
                 "shippingProvince": "California", "shippingCity": "San Francisco", "shippingCounty": "",
                 "shippingPhone": "+1-555-0100", "shippingCustomerName": "Ana Núñez", "shippingAddress": "1 Main Street",
                 "payType": 3, "shopAmount": "", "logisticName": "CJPacket Ordinary", "fromCountryCode": "CN",
                 "iossType": "", "shopLogisticsType": 2, "products": []}
                """);
        body.put("orderNumber", number)
                .withArray("products")
                .addObject()
                .put("vid", vid())
                .put("quantity", 2)
                .put("unitPrice", "")
                .put("storeLineItemId", "line-1");
        return body;
    }

    /** An order whose one line is written otherwise. */
    ObjectNode line(String name, Object value) {
        ObjectNode order = order("L-1");
        ((ObjectNode) order.at("/products/0")).putPOJO(name, value);
        return SimJson.object(order.toString());
    }

    ObjectNode line(String name, Object value, String other, Object otherValue) {
        ObjectNode order = line(name, value);
        ((ObjectNode) order.at("/products/0")).putPOJO(other, otherValue);
        return SimJson.object(order.toString());
    }

    JsonNode create(ObjectNode order) {
        return post("/shopping/order/createOrderV2", order);
    }

    /** Created, confirmed, paid; the id. */
    String paid(ObjectNode order) {
        String id = create(order).path("data").path("orderId").asString();
        assertThat(patch("/shopping/order/confirmOrder", id(id)).path("code").asInt())
                .isEqualTo(200);
        assertThat(post("/shopping/pay/payBalance", id(id)).path("code").asInt())
                .isEqualTo(200);
        return id;
    }

    JsonNode detail(String id) {
        return get("/shopping/order/getOrderDetail?orderId=" + id).path("data");
    }

    String status(String id) {
        return detail(id).path("orderStatus").asString();
    }

    JsonNode delete(String id) {
        return json(send("DELETE", "/shopping/order/deleteOrder?orderId=" + id, ""));
    }

    static ObjectNode id(String orderId) {
        return SimJson.object().put("orderId", orderId);
    }

    List<Ledger.Deed> deeds() {
        return hand.deeds();
    }

    static int code(JsonNode reply) {
        return reply.path("code").asInt();
    }
}
