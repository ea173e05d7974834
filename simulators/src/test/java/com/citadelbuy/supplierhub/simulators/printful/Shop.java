package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.ByHand;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client with a clock it moves by hand; simulated time passes as fast as the clock's. */
final class Shop {

    static final long VARIANT = StoreSeed.FIRST_VARIANT;

    private final ByHand<PrintfulSimulator> hand;
    private final Map<String, String> headers = new HashMap<>();

    Shop(World world) {
        this.hand = new ByHand<>(world, "2026-03-02T08:00:00Z", PrintfulSimulator::new);
        as(Access.STORE_TOKEN);
    }

    Shop() {
        this(World.inMemory());
    }

    Shop as(String token) {
        headers.put("authorization", "Bearer " + token);
        return this;
    }

    Shop header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Shop without(String name) {
        headers.remove(name);
        return this;
    }

    PrintfulSimulator simulator() {
        return hand.simulator();
    }

    void later(Duration time) {
        hand.pass(time);
    }

    List<Ledger.Entry> ledger() {
        return hand.ledger();
    }

    SimReply get(String path) {
        return call("GET", path, "");
    }

    SimReply delete(String path) {
        return call("DELETE", path, "");
    }

    SimReply post(String path, String body) {
        return call("POST", path, body);
    }

    SimReply call(String method, String pathAndQuery, String body) {
        Map<String, String> sent = new HashMap<>(headers);
        if (!body.isEmpty()) {
            sent.putIfAbsent("content-type", "application/json");
        }
        return hand.send(method, pathAndQuery, sent, body);
    }

    static JsonNode body(SimReply reply) {
        return ByHand.json(reply);
    }

    /** An order that every check lets pass; a test spoils what it is about. */
    static ObjectNode order(String reference) {
        return SimJson.object("""
                {
                  "external_id": "%s",
                  "recipient": {
                    "name": "Ana Bērziņa", "address1": "8 Quayside Rd", "city": "Portland",
                    "state_code": "OR", "country_code": "US", "zip": "97209"
                  },
                  "items": [{"sync_variant_id": %d, "quantity": 2, "external_id": "line-1"}]
                }""".formatted(reference, VARIANT));
    }

    static ObjectNode magic(String outcome) {
        ObjectNode order = order(outcome);
        ((ObjectNode) order.path("recipient")).put("address1", "8 Quayside Rd, MAGIC " + outcome);
        return order;
    }

    JsonNode place(ObjectNode order, boolean confirm) {
        SimReply reply = post("/orders?confirm=" + (confirm ? "1" : "0"), order.toString());
        if (reply.status() != 200) {
            throw new AssertionError(new String(reply.body(), StandardCharsets.UTF_8));
        }
        return body(reply).path("result");
    }

    String statusOf(String reference) {
        return body(get("/orders/@" + reference)).path("result").path("status").asString();
    }

    JsonNode shipments(String reference) {
        return body(get("/v2/orders/@" + reference + "/shipments")).path("data");
    }
}
