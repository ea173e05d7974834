package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A client with a clock of its own making, who signs in and signs what it sends. */
final class Shop {

    static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
    static final Map<String, String> JSON = Map.of("content-type", "application/json; charset=UTF-8");

    final World world;
    final PinduoduoSimulator simulator;
    Instant now;
    String token = "";

    Shop() {
        this(World.inMemory(), Instant.parse("2026-03-01T12:00:00Z"));
    }

    Shop(World world, Instant now) {
        this.world = world;
        this.now = now;
        simulator = new PinduoduoSimulator(world, new SimClock(() -> this.now, 1));
    }

    static Shop signedIn() {
        Shop shop = new Shop();
        shop.signIn();
        return shop;
    }

    JsonNode signIn() {
        JsonNode pair = send(
                        "pdd.pop.auth.token.create",
                        Map.of("code", simulator.guide().authorizationCode()))
                .path("pop_auth_token_create_response");
        token = pair.path("access_token").asString();
        return pair;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Longer than a token lasts. */
    void passDays(int days) {
        pass(Duration.ofDays(days));
        signIn();
    }

    Map<String, String> signed(String type, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "type",
                type,
                "client_id",
                Gateway.CLIENT_ID,
                "timestamp",
                Long.toString(now.getEpochSecond()),
                "data_type",
                "JSON",
                "version",
                "V1"));
        if (!token.isEmpty()) {
            parameters.put("access_token", token);
        }
        parameters.putAll(more);
        parameters.put("sign", Gateway.sign(parameters, Gateway.CLIENT_SECRET));
        return parameters;
    }

    JsonNode send(String type, Map<String, String> more) {
        return post(signed(type, more));
    }

    /** What stands under the one root that there is. */
    JsonNode call(String type, Map<String, String> more) {
        JsonNode reply = send(type, more);
        if (reply.size() != 1 || reply.has("error_response")) {
            throw new AssertionError(type + ": " + reply);
        }
        return reply.values().iterator().next();
    }

    JsonNode refused(String type, Map<String, String> more) {
        return send(type, more).path("error_response");
    }

    int code(String type, Map<String, String> more) {
        return refused(type, more).path("error_code").asInt(0);
    }

    JsonNode post(Map<String, String> parameters) {
        return post("/api/router", FORM, form(parameters));
    }

    JsonNode post(String path, Map<String, String> headers, String body) {
        SimReply reply = simulator.handle(
                new SimRequest("POST", path, List.of(), headers, body.getBytes(StandardCharsets.UTF_8)));
        return SimJson.MAPPER.readTree(reply.body());
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Buys and waits until the shop may ship. */
    String sold(String sku, int count) {
        String sn = simulator.buy(Map.of(sku, count)).orElseThrow();
        pass(Duration.ofMinutes(2));
        return sn;
    }

    JsonNode order(String sn) {
        return call("pdd.order.information.get", Map.of("order_sn", sn)).path("order_info");
    }

    Map<String, String> parcel(String sn) {
        return Map.of("order_sn", sn, "logistics_id", "384", "tracking_number", "JT0000000000001");
    }

    JsonNode sku(long goods, int number) {
        return call("pdd.goods.detail.get", Map.of("goods_id", Long.toString(goods)))
                .path("sku_list")
                .get(number);
    }

    /** What the ledger says of one order. */
    List<Ledger.Deed> deeds(String sn) {
        return new Ledger(world, new SimClock(() -> now, 1))
                .entries().stream()
                        .filter(entry -> entry.orderId().equals(sn))
                        .map(Ledger.Entry::deed)
                        .toList();
    }
}
