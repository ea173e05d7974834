package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator under a clock moved by hand, and a dropshipper who calls it. Every call takes a second. */
final class Shop {

    static final String CHAIR = "240100";

    final World world;
    final VidaXlSimulator simulator;
    final SimClock clock;
    private final Map<String, String> headers = new HashMap<>();
    private final ByHand<VidaXlSimulator> hand;

    Shop(World world) {
        this.world = world;
        this.hand = new ByHand<>(world, "2026-06-01T02:03:04Z", VidaXlSimulator::new);
        this.clock = hand.clock();
        this.simulator = hand.simulator();
        headers.put("content-type", "application/json");
        as(Account.DEMO);
    }

    static Shop open() {
        return new Shop(World.inMemory());
    }

    Shop as(Account account) {
        byte[] pair = (account.email() + ":" + account.token()).getBytes(StandardCharsets.UTF_8);
        return with("authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Shop with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Shop without(String header) {
        headers.remove(header);
        return this;
    }

    void pass(Duration time) {
        hand.pass(time);
    }

    /** A second after the last call. */
    SimReply send(String method, String pathAndQuery, String body) {
        pass(Duration.ofSeconds(1));
        return sendAtOnce(method, pathAndQuery, body);
    }

    SimReply sendAtOnce(String method, String pathAndQuery, String body) {
        return hand.send(method, pathAndQuery, headers, body);
    }

    JsonNode get(String pathAndQuery) {
        return json(send("GET", pathAndQuery, ""));
    }

    SimReply post(ObjectNode order) {
        return send("POST", "/api_customer/orders.json", order.toString());
    }

    static JsonNode json(SimReply reply) {
        return ByHand.json(reply);
    }

    static String text(SimReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** What the United States take. */
    static ObjectNode order(String reference) {
        return order(reference, "1 Main Street", CHAIR);
    }

    static ObjectNode order(String reference, String street, String... codes) {
        ObjectNode order = SimJson.object().put("customer_order_reference", reference);
        order.putObject("addressbook").put("country", "US");
        for (String code : codes) {
            ObjectNode line = order.withArray("order_products")
                    .addObject()
                    .put("product_code", code)
                    .put("quantity", 2);
            line.set("addressbook", SimJson.object("""
                    {"address2": "", "city": "San Francisco", "province": "CA", "postal_code": "94105", "country": "US",
                     "email": "ana@example.com", "name": "Ana Núñez", "phone": "+15550100", "comments": ""}
                    """).put("address", street));
        }
        return order;
    }

    static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.at("/order_products/0");
    }

    static ObjectNode address(ObjectNode order) {
        return (ObjectNode) order.at("/order_products/0/addressbook");
    }

    /** The id of an order that was taken. */
    String placed(ObjectNode order) {
        return json(post(order)).at("/order/id").asString();
    }

    /** Orders that the list shows for this query. */
    JsonNode orders(String query) {
        return get("/api_customer/orders.json" + query);
    }

    /** One paid order, however old. */
    JsonNode paid(String id) {
        return orders("?submitted_at_gteq=20200101&id_eq=" + id).at("/0/order");
    }

    int status(String id) {
        return paid(id).path("status_order_id").asInt();
    }

    List<Ledger.Entry> ledger() {
        return hand.ledger();
    }

    List<Ledger.Deed> deeds() {
        return hand.deeds();
    }
}
