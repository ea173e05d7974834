package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client with a clock of its own making, who signs in and signs what it sends. */
final class Buyer {

    static final String FIRST_METHOD = "seller_oversea_distributor_sellers_shipping_method_1";
    static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded; charset=UTF-8");

    final World world;
    final AlibabaSimulator simulator;
    Instant now;
    String token = "";

    Buyer() {
        this(World.inMemory(), Instant.parse("2026-03-01T12:00:00Z"));
    }

    Buyer(World world, Instant now) {
        this.world = world;
        this.now = now;
        simulator = new AlibabaSimulator(world, new SimClock(() -> this.now, 1));
    }

    static Buyer signedIn() {
        Buyer buyer = new Buyer();
        buyer.token = buyer.signIn().path("access_token").asString();
        return buyer;
    }

    JsonNode signIn() {
        return post("/auth/token/create", Map.of("code", simulator.guide().authorizationCode()));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Map<String, String> signed(String path, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "app_key", Gateway.APP_KEY, "timestamp", Long.toString(now.toEpochMilli()), "sign_method", "sha256"));
        if (!token.isEmpty()) {
            parameters.put("access_token", token);
        }
        parameters.putAll(more);
        parameters.put("sign", Signature.of(path, parameters, Gateway.APP_SECRET));
        return parameters;
    }

    JsonNode post(String path, Map<String, String> more) {
        return sendForm(path, signed(path, more));
    }

    JsonNode sendForm(String path, Map<String, String> parameters) {
        return json(simulator.handle(new SimRequest("POST", "/rest" + path, List.of(), FORM, bytes(parameters))));
    }

    JsonNode get(String path, Map<String, String> more) {
        return sendQuery(path, signed(path, more));
    }

    JsonNode sendQuery(String path, Map<String, String> parameters) {
        return json(simulator.handle(
                new SimRequest("GET", "/rest" + path, List.copyOf(parameters.entrySet()), Map.of(), new byte[0])));
    }

    private static JsonNode json(SimReply reply) {
        if (reply.status() != 200) {
            throw new IllegalStateException("Answered " + reply.status());
        }
        return SimJson.MAPPER.readTree(reply.body());
    }

    static byte[] bytes(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String code(JsonNode reply) {
        return reply.path("code").asString();
    }

    JsonNode product(String id) {
        return get(
                        "/eco/buyer/product/description",
                        Map.of("query_req", "{\"product_id\":\"" + id + "\",\"country\":\"US\"}"))
                .path("result")
                .path("result_data");
    }

    String sku(String product) {
        return product(product).path("skus").get(0).path("sku_id").asString();
    }

    int stock(String product, String country) {
        return get(
                        "/eco/buyer/product/inventory",
                        Map.of("inv_req", "{\"product_id\":\"" + product + "\",\"shipping_from\":\"" + country + "\"}"))
                .at("/result/result_data/0/inventory_list/0/inventory_count")
                .asInt();
    }

    static ObjectNode address() {
        return SimJson.object("""
                {"zip":"10012","country":"United States of America","country_code":"US","province":"New York",
                 "province_code":"NY","city":"New York","city_code":"NYC","address":"1 Example Street",
                 "alternate_address":"Apt 4B","contact_person":"Zoë Ünal",
                 "telephone":{"country":"+1","area":"","number":"5550100000"}}""");
    }

    /** Pieces of the plainest product. */
    Map<String, String> order(String reference, ObjectNode address, int quantity) {
        return order(reference, address, Seeds.PLAIN, sku(Seeds.PLAIN), quantity);
    }

    static Map<String, String> order(String reference, ObjectNode address, String product, String sku, int quantity) {
        ObjectNode detail = SimJson.object();
        detail.set("shipment_address", address);
        detail.put("dispatch_location", "CN").put("carrier_code", FIRST_METHOD);
        return new LinkedHashMap<>(Map.of(
                "channel_refer_id",
                reference,
                "product_list",
                lines(product, sku, quantity),
                "logistics_detail",
                detail.toString(),
                "remark",
                "order remarks"));
    }

    static String lines(String product, String sku, int quantity) {
        return "[{\"product_id\":\"" + product + "\",\"sku_id\":\"" + sku + "\",\"quantity\":\"" + quantity + "\"}]";
    }

    JsonNode create(Map<String, String> order) {
        return post("/buynow/order/create", order);
    }

    String placed(String reference, String street) {
        return create(order(reference, address().put("address", street), 2))
                .path("value")
                .path("trade_id")
                .asString();
    }

    static ObjectNode payment(String... orders) {
        ObjectNode payment = SimJson.object("""
                {"payment_method":"CREDIT_CARD","user_ip":"192.0.2.10","user_agent":"Mozilla/5.0",
                 "accept_language":"en-US,en;q=0.9","screen_resolution":"1920*1080","is_pc":true,
                 "isv_drop_shipper_registration_time":1616595118627}""");
        List.of(orders).forEach(payment.putArray("order_id_list")::add);
        return payment;
    }

    JsonNode pay(ObjectNode payment) {
        return post("/alibaba/dropshipping/order/pay", Map.of("param_order_pay_request", payment.toString()));
    }

    /** Places and pays, with this word in the street. */
    String paid(String reference, String street) {
        String order = placed(reference, street);
        pay(payment(order));
        return order;
    }

    JsonNode read(String order) {
        return post("/alibaba/order/get", Map.of("e_trade_id", order)).path("value");
    }

    String status(String order) {
        return read(order).path("trade_status").asString();
    }

    JsonNode track(String order) {
        return post("/order/logistics/tracking/get", Map.of("trade_id", order)).path("tracking_list");
    }

    List<Ledger.Deed> deeds() {
        return ledger().stream().map(Ledger.Entry::deed).toList();
    }

    List<Ledger.Entry> ledger() {
        return new Ledger(world, new SimClock(() -> now, 1)).entries();
    }
}
