package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a seller who calls it. Every call takes a second. */
final class Shop {

    final World world;
    final TakealotSimulator simulator;
    final SimClock clock;
    private final ByHand<TakealotSimulator> hand;

    Shop(World world) {
        this.world = world;
        this.hand = new ByHand<>(world, "2026-06-01T02:03:04Z", TakealotSimulator::new);
        this.clock = hand.clock();
        this.simulator = hand.simulator();
    }

    static Shop open() {
        return new Shop(World.inMemory());
    }

    void pass(Duration time) {
        hand.pass(time);
    }

    void hours(int hours) {
        pass(Duration.ofHours(hours));
    }

    static Map<String, String> headers(String pathAndQuery) {
        return pathAndQuery.startsWith("/v2")
                ? Map.of(
                        "user-agent",
                        "test",
                        "content-type",
                        "application/json",
                        "authorization",
                        "Key " + Account.SELLER_KEY)
                : Map.of("user-agent", "test", "content-type", "application/json", "x-api-key", Account.API_KEY);
    }

    SimReply send(String method, String pathAndQuery, String body) {
        pass(Duration.ofSeconds(1));
        return send(method, pathAndQuery, body, headers(pathAndQuery));
    }

    SimReply send(String method, String pathAndQuery, String body, Map<String, String> headers) {
        return hand.send(method, pathAndQuery, headers, body);
    }

    /** What a good call answers. */
    JsonNode get(String pathAndQuery) {
        return good(send("GET", pathAndQuery, ""));
    }

    JsonNode patch(String path, String body) {
        return good(send("PATCH", path, body));
    }

    JsonNode post(String path, String body) {
        return good(send("POST", path, body));
    }

    static JsonNode good(SimReply reply) {
        assertThat(reply.status())
                .as("%s", new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(reply);
    }

    static JsonNode json(SimReply reply) {
        return ByHand.json(reply);
    }

    /** The first of the errors with which this is refused. */
    String refusal(int status, String method, String pathAndQuery, String body) {
        SimReply reply = send(method, pathAndQuery, body);
        assertThat(reply.status()).isEqualTo(status);
        JsonNode error = json(reply).path("errors").path(0);
        assertThat(error.path("status").asInt()).isEqualTo(status);
        return error.path("title").asString();
    }

    Offer offer(String sku) {
        return new Offers(world, clock).bySku(sku).orElseThrow();
    }

    /** Own pieces of an offer, as the seller reads them. */
    long own(String sku) {
        return get("/v1/offers/" + offer(sku).id() + "?expands=seller_warehouse_stock")
                .at("/seller_warehouse_stock/0/quantity_available")
                .asLong();
    }

    String buy(String sku, int quantity) {
        return simulator.buy(Map.of(sku, quantity)).orElseThrow();
    }

    List<JsonNode> lines(String order) {
        return get("/v1/sales?order_id=" + order).path("items").valueStream().toList();
    }

    String status(String order) {
        return lines(order).getFirst().path("sale_status").asString();
    }

    List<Ledger.Deed> deeds(String order) {
        return hand.ledger().stream()
                .filter(entry -> entry.orderId().equals(order))
                .map(Ledger.Entry::deed)
                .toList();
    }

    static String stock(long pieces) {
        return SimJson.object()
                .set(
                        "seller_warehouse_stock",
                        SimJson.array()
                                .add(SimJson.object()
                                        .put("seller_warehouse_id", Account.WAREHOUSE)
                                        .put("quantity_available", pieces)))
                .toString();
    }

    static String rows(ObjectNode... rows) {
        ObjectNode body = SimJson.object();
        for (ObjectNode row : rows) {
            body.withArray("offers").add(row);
        }
        return body.toString();
    }

    static ObjectNode row(String sku, long price) {
        return SimJson.object().put("sku", sku).put("selling_price", price);
    }
}
