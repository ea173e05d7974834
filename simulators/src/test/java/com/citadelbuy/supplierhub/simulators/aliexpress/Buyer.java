package com.citadelbuy.supplierhub.simulators.aliexpress;

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

    static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded; charset=UTF-8");

    final World world;
    final AliexpressSimulator simulator;
    Instant now;
    String session = "";

    Buyer() {
        this(World.inMemory(), Instant.parse("2026-03-01T12:00:00Z"));
    }

    Buyer(World world, Instant now) {
        this.world = world;
        this.now = now;
        simulator = new AliexpressSimulator(world, new SimClock(() -> this.now, 1));
    }

    static Buyer signedIn() {
        Buyer buyer = new Buyer();
        buyer.session = buyer.signIn().path("access_token").asString();
        return buyer;
    }

    JsonNode signIn() {
        return system("/auth/token/create", Map.of("code", simulator.guide().authorizationCode()));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Map<String, String> common(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "app_key", Gateway.APP_KEY, "timestamp", Long.toString(now.toEpochMilli()), "sign_method", "sha256"));
        parameters.putAll(more);
        return parameters;
    }

    JsonNode system(String path, Map<String, String> more) {
        Map<String, String> parameters = common(more);
        parameters.put("sign", Signature.of(path, parameters, Gateway.APP_SECRET));
        return post("/rest" + path, parameters);
    }

    JsonNode business(String method, Map<String, String> more) {
        Map<String, String> parameters = common(more);
        parameters.put("method", method);
        parameters.putIfAbsent("session", session);
        parameters.put("sign", Signature.of("", parameters, Gateway.APP_SECRET));
        return post("/sync", parameters);
    }

    /** The member under the method's root. */
    JsonNode call(String method, Map<String, String> more) {
        JsonNode reply = business(method, more);
        return reply.path(method.replace('.', '_') + "_response");
    }

    JsonNode post(String path, Map<String, String> parameters) {
        SimReply reply = simulator.handle(new SimRequest("POST", path, List.of(), FORM, bytes(parameters)));
        return SimJson.MAPPER.readTree(reply.body());
    }

    JsonNode get(String path, Map<String, String> parameters) {
        List<Map.Entry<String, String>> query = List.copyOf(parameters.entrySet());
        return SimJson.MAPPER.readTree(simulator
                .handle(new SimRequest("GET", path, query, Map.of(), new byte[0]))
                .body());
    }

    static byte[] bytes(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode address() {
        return SimJson.object("""
                {"country":"US","province":"Florida","city":"Orlando","address":"1 Example Center","zip":"32807",
                 "contact_person":"Zoë Ünal","full_name":"Zoë Ünal","phone_country":"+1","mobile_no":"5550100000",
                 "locale":"en_US"}""");
    }

    /** One piece of the plainest product that has a single variant. */
    static ObjectNode order(String reference) {
        return order(reference, address(), Seeds.SINGLE_SKU, "", 1);
    }

    static ObjectNode order(String reference, ObjectNode address, String product, String attribute, int count) {
        ObjectNode order = SimJson.object().put("out_order_id", reference);
        order.set("logistics_address", address);
        order.putArray("product_items")
                .addObject()
                .put("product_id", Long.parseLong(product))
                .put("product_count", count)
                .put("sku_attr", attribute);
        return order;
    }

    JsonNode place(ObjectNode order, String tryToPay) {
        return place(
                order, SimJson.object("{\"payment\":{\"pay_currency\":\"USD\",\"try_to_pay\":\"" + tryToPay + "\"}}"));
    }

    JsonNode place(ObjectNode order, ObjectNode extension) {
        return call(
                        "aliexpress.ds.order.create",
                        Map.of(
                                "param_place_order_request4_open_api_d_t_o",
                                order.toString(),
                                "ds_extend_request",
                                extension.toString()))
                .path("result");
    }

    /** Places and pays, with this word in the street. */
    long placed(String reference, String street) {
        JsonNode result = place(order(reference, address().put("address", street), Seeds.SINGLE_SKU, "", 2), "true");
        return result.path("order_list").path("number").get(0).asLong();
    }

    JsonNode read(long order) {
        return call("aliexpress.trade.ds.order.get", Map.of("single_order_query", "{\"order_id\":" + order + "}"))
                .path("result");
    }

    String status(long order) {
        return read(order).path("order_status").asString();
    }

    JsonNode track(long order) {
        return call(
                        "aliexpress.ds.order.tracking.get",
                        Map.of("ae_order_id", Long.toString(order), "language", "en_US"))
                .path("result");
    }

    List<Ledger.Deed> deeds() {
        return new Ledger(world, new SimClock(() -> now, 1))
                .entries().stream().map(Ledger.Entry::deed).toList();
    }
}
