package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a shop owner who calls it every six seconds. */
final class Shop {

    /** One plain product, one of the same warehouse, and one of another. */
    static final String MUG = "S4500201";

    static final String BOWL = "V0100203";
    static final String FRYER = "S7100211";

    final World world;
    final SimClock clock;
    final BigBuySimulator simulator;
    private final Map<String, String> headers = new HashMap<>();
    private final ByHand<BigBuySimulator> hand;

    Shop() {
        this(World.inMemory());
    }

    Shop(World world) {
        this.world = world;
        this.hand = new ByHand<>(world, "2026-06-01T10:03:04Z", BigBuySimulator::new);
        this.clock = hand.clock();
        this.simulator = hand.simulator();
        headers.put("content-type", "application/json");
        as(Accounts.DEMO);
    }

    Shop as(Account account) {
        return with("authorization", "Bearer " + account.key());
    }

    Shop with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Shop without(String header) {
        headers.remove(header);
        return this;
    }

    Shop later(Duration time) {
        hand.pass(time);
        return this;
    }

    Instant now() {
        return hand.now();
    }

    JsonNode get(String path) {
        return body(send("GET", path, ""));
    }

    SimReply post(String path, ObjectNode body) {
        return send("POST", path, body.toString());
    }

    SimReply send(String method, String path, String body) {
        later(Duration.ofSeconds(6));
        return sendAtOnce(method, path, body);
    }

    SimReply sendAtOnce(String method, String pathAndQuery, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        String query = parts.length > 1 ? "?" + parts[1] : "";
        return hand.send(method, "/rest/" + parts[0] + ".json" + query, headers, body);
    }

    static JsonNode body(SimReply reply) {
        return ByHand.json(reply);
    }

    static ObjectNode order(String reference, String... skus) {
        ObjectNode body = SimJson.object("""
                {"order": {"language": "es", "paymentMethod": "moneybox",
                  "carriers": [{"name": "chrono"}, {"name": "ups"}, {"name": "correosinternational"}],
                  "shippingAddress": {"firstName": "Ana", "lastName": "Núñez", "country": "ES", "postcode": "28013",
                    "town": "Madrid", "address": "Calle Mayor 1", "phone": "600100200", "email": "ana@shop.example"},
                  "products": []}}
                """);
        ObjectNode order = inner(body).put("internalReference", reference);
        for (String sku : skus.length == 0 ? new String[] {MUG} : skus) {
            order.withArray("products").addObject().put("reference", sku).put("quantity", 2);
        }
        return body;
    }

    static ObjectNode inner(ObjectNode body) {
        return (ObjectNode) body.path("order");
    }

    static ObjectNode address(ObjectNode body) {
        return (ObjectNode) body.at("/order/shippingAddress");
    }

    static ObjectNode line(ObjectNode body) {
        return (ObjectNode) body.at("/order/products/0");
    }

    static ObjectNode magic(String reference, String outcome) {
        ObjectNode body = order(reference);
        address(body).put("address", "MAGIC " + outcome);
        return body;
    }

    static ObjectNode to(String country, String postcode, String reference, String... skus) {
        ObjectNode body = order(reference, skus);
        address(body).put("country", country).put("postcode", postcode);
        return body;
    }

    /** The id of an order that was created. */
    String created(ObjectNode order) {
        SimReply reply = post("order/create", order);
        assertThat(reply.status())
                .as(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        String location = String.valueOf(reply.headers().get("Location"));
        assertThat(location).matches("/rest/order/\\d+");
        return location.substring("/rest/order/".length());
    }

    String status(String id) {
        return get("order/" + id).path("status").asString();
    }

    int stock(String list, String sku) {
        return get("catalog/" + list)
                .valueStream()
                .filter(row -> row.path("sku").asString().equals(sku))
                .flatMap(row -> row.path("stocks").valueStream())
                .mapToInt(pile -> pile.path("quantity").asInt())
                .sum();
    }

    List<Ledger.Entry> ledger() {
        return hand.ledger();
    }

    List<Ledger.Deed> deeds() {
        return hand.deeds();
    }
}
