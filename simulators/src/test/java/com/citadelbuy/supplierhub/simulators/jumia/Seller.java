package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a seller who calls it. Every call takes a second. */
final class Seller {

    static final String MUG = "MUG-ENAMEL";
    static final String JUMIA = Provider.JUMIA.id();
    static final String OWN_COURIER = Provider.OWN_COURIER.id();

    final World world;
    final JumiaSimulator simulator;
    final SimClock clock;
    private Instant now = Instant.parse("2026-06-03T10:00:00Z");
    private String token = "";

    Seller(World world) {
        this.world = world;
        this.clock = new SimClock(() -> now, 1);
        this.simulator = new JumiaSimulator(world, clock);
    }

    static Seller loggedIn() {
        return new Seller(World.inMemory()).as(App.FULL);
    }

    Seller as(App app) {
        String refresh = new Tokens(world, clock).atHand(app);
        token = exchange(app.clientId(), refresh).path("access_token").asString("");
        assertThat(token).isNotEmpty();
        return this;
    }

    void withToken(String other) {
        token = other;
    }

    String token() {
        return token;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    JsonNode exchange(String clientId, String refresh) {
        return json(form("client_id=" + clientId + "&grant_type=refresh_token&refresh_token=" + refresh));
    }

    SimReply form(String body) {
        return simulator.handle(new SimRequest(
                "POST",
                "/token",
                List.of(),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode get(String pathAndQuery) {
        return json(send("GET", pathAndQuery, ""));
    }

    JsonNode post(String path, JsonNode body) {
        return json(send("POST", path, body.toString()));
    }

    int status(String method, String pathAndQuery, String body) {
        return send(method, pathAndQuery, body).status();
    }

    /** A second after the last call. */
    SimReply send(String method, String pathAndQuery, String body) {
        pass(Duration.ofSeconds(1));
        return sendAtOnce(method, pathAndQuery, body, Map.of("authorization", "Bearer " + token));
    }

    SimReply sendAtOnce(String method, String pathAndQuery, String body, Map<String, String> headers) {
        String[] parts = pathAndQuery.split("\\?", 2);
        List<Map.Entry<String, String>> query = new ArrayList<>();
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                String[] sides = pair.split("=", 2);
                query.add(Map.entry(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8)));
            }
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("content-type", "application/json");
        return simulator.handle(new SimRequest(method, parts[0], query, all, body.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonNode json(SimReply reply) {
        return SimJson.MAPPER.readTree(reply.body());
    }

    /** The only variation of the set that has this sku. */
    JsonNode set(String sku) {
        return get("/catalog/products?sellerSku=" + sku).at("/products/0");
    }

    String sid(String sku) {
        return set(sku).path("variations")
                .valueStream()
                .filter(variation -> variation.path("sellerSku").asString().equals(sku))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    int stock(String sku) {
        return get("/catalog/stock?productSids=" + sid(sku))
                .at("/products/0/globalStock")
                .asInt();
    }

    /** A row about an offer. */
    ObjectNode row(String sku) {
        return SimJson.object().put("id", sid(sku)).put("sellerSku", sku);
    }

    /** Sends a feed and waits for its end. */
    JsonNode feed(String kind, ObjectNode... rows) {
        ObjectNode body = SimJson.object();
        ArrayNode products = body.putArray("products");
        for (ObjectNode row : rows) {
            products.add(row);
        }
        return finished(kind, body);
    }

    JsonNode finished(String kind, ObjectNode body) {
        String id = post("/feeds/products/" + kind, body).path("feedId").asString();
        pass(Duration.ofMinutes(5));
        return get("/feeds/" + id);
    }

    String buy(String sku, int pieces) {
        return simulator.buy(Map.of(sku, pieces)).orElseThrow();
    }

    /** Buyers come from three countries in turn; those before this one are real too. */
    String buyFrom(Country country, String sku) {
        for (int i = 0; i < 3; i++) {
            String order = buy(sku, 1);
            if (items(order).at("/0/country/code").asString().equals(country.name())) {
                return order;
            }
        }
        throw new AssertionError("Nobody buys in " + country);
    }

    JsonNode items(String order) {
        return get("/orders/items?orderId=" + order).at("/0/items");
    }

    List<String> itemIds(String order) {
        return items(order)
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    List<String> statuses(String order) {
        return items(order)
                .valueStream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    static ObjectNode ids(List<String> items) {
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("orderItemIds");
        items.forEach(list::add);
        return body;
    }

    static ObjectNode parcel(List<String> items, String provider) {
        ObjectNode body = SimJson.object();
        ObjectNode one = body.putArray("packages").addObject();
        ArrayNode list = one.putArray("orderItems");
        items.forEach(list::add);
        one.put("shipmentProviderId", provider);
        return body;
    }

    /** Sold, packed and handed over. */
    String sent(String sku) {
        String order = buy(sku, 1);
        post("/v2/orders/pack", parcel(itemIds(order), JUMIA));
        assertThat(post("/orders/ready-to-ship", ids(itemIds(order)))
                        .at("/success/total")
                        .asInt())
                .isEqualTo(1);
        return order;
    }

    List<Ledger.Deed> deeds(String order) {
        return new Ledger(world, clock)
                .entries().stream()
                        .filter(entry -> entry.orderId().equals(order))
                        .map(Ledger.Entry::deed)
                        .toList();
    }
}
