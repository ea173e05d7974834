package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A marketplace of the family under a clock moved by hand, and a seller who signs his calls. */
final class Merchant {

    static final Market MARKET = new Market(
            "Nigeria",
            "Lagos",
            ZoneId.of("UTC"),
            "http://market.example",
            "seller@example.com",
            "b1bdb357ced10fe4e9a69840cdd4f0e9c03d77fe",
            List.of("Express", "Own courier"),
            """
            CUP-1~Cup~~1000.00~99~active
            LAMP-1~Lamp & Shade~~4500.00~20~active
            CARD-64~Memory Card~64GB~6100.00~0~active
            VASE-1~Vase~~8800.00~5~inactive
            OLD-1~Player~~12000.00~3~deleted
            """);

    final World world;
    final SimClock clock;
    final SellerCenterSimulator market;
    private Instant now = Instant.parse("2026-06-03T10:00:00Z");

    Merchant(World world) {
        this.world = world;
        this.clock = new SimClock(() -> now, 1);
        this.market = new SellerCenterSimulator(world, clock, MARKET);
    }

    static Merchant ready() {
        return new Merchant(World.inMemory());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A call in JSON; the body of its {@code SuccessResponse}, or its {@code ErrorResponse}'s head. */
    JsonNode call(String action, String... parameters) {
        return send("GET", action, "", parameters);
    }

    JsonNode post(String action, String xml, String... parameters) {
        return send("POST", action, xml, parameters);
    }

    int error(String action, String... parameters) {
        return call(action, parameters).path("ErrorCode").asInt();
    }

    private JsonNode send(String method, String action, String body, String... parameters) {
        JsonNode reply = SimJson.MAPPER.readTree(answer(method, signed(action, "JSON", parameters), body));
        return reply.has("ErrorResponse") ? reply.at("/ErrorResponse/Head") : reply.at("/SuccessResponse/Body");
    }

    /** The id of the feed that this opens. */
    String feed(String action, String xml) {
        JsonNode reply = SimJson.MAPPER.readTree(answer("POST", signed(action, "JSON"), xml));
        return reply.at("/SuccessResponse/Head/RequestId").asString();
    }

    /** Opens a feed and waits for its end. */
    void carriedOut(String action, String xml) {
        feed(action, xml);
        pass(Duration.ofMinutes(6));
    }

    List<Map.Entry<String, String>> signed(String action, String format, String... parameters) {
        List<Map.Entry<String, String>> query = new ArrayList<>(List.of(
                Map.entry("Action", action),
                Map.entry("Format", format),
                Map.entry("Timestamp", now.toString()),
                Map.entry("UserID", MARKET.user()),
                Map.entry("Version", "1.0")));
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(Map.entry(parameters[i], parameters[i + 1]));
        }
        query.add(Map.entry("Signature", Signature.of(query, MARKET.apiKey())));
        return query;
    }

    String answer(String method, List<Map.Entry<String, String>> query, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new String(
                market.handle(new SimRequest(method, "/", query, Map.of(), bytes))
                        .body(),
                StandardCharsets.UTF_8);
    }

    String buy(String sku) {
        return market.buy(Map.of(sku, 1)).orElseThrow();
    }

    /** The order as the list shows it. */
    JsonNode order(String id) {
        JsonNode orders = call("GetOrders").at("/Orders/Order");
        return (orders.isArray() ? orders.valueStream() : Stream.of(orders))
                .filter(order -> order.path("OrderId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** No answer tells it, so that it is looked up in the world. */
    String itemId(String order) {
        return world.get("orders", order).orElseThrow().at("/items/0/id").asString();
    }

    /** Of an order of one item. */
    String status(String order) {
        return order(order).at("/Statuses/Status").asString();
    }

    String quantity(String sku) {
        return product(sku).path("Quantity").asString();
    }

    JsonNode product(String sku) {
        return call("GetProducts", "SkuSellerList", "[\"" + sku + "\"]").at("/Products/Product");
    }

    List<Ledger.Deed> deeds(String order) {
        return new Ledger(world, clock)
                .entries().stream()
                        .filter(entry -> entry.orderId().equals(order))
                        .map(Ledger.Entry::deed)
                        .toList();
    }
}
