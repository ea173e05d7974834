package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call that is refused, with the body that says so. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SimReply reply;
    private final transient ObjectNode body;

    private Refusal(SimReply reply, ObjectNode body) {
        super("HTTP " + reply.status(), null, false, false);
        this.reply = reply;
        this.body = body;
    }

    SimReply reply() {
        return reply;
    }

    /** The same as one of the errors of an order in several parts. */
    ObjectNode entry() {
        return SimJson.object().put("status", reply.status()).setAll(body);
    }

    static Refusal of(int status, ObjectNode body) {
        return new Refusal(SimReply.json(status, body), body);
    }

    /** For answers that are no JSON, and for those whose HTTP status says nothing. */
    static Refusal raw(SimReply reply) {
        return new Refusal(reply, SimJson.object());
    }

    static Refusal plain(int status, String message) {
        return of(status, SimJson.object().put("code", status).put("message", message));
    }

    static Refusal notFound() {
        return plain(404, "Not Found");
    }

    /** One of the ER codes: the message is JSON in a string. */
    static Refusal business(String code, String info, JsonNode data) {
        return of(409, SimJson.object().put("code", code).put("message", nested(info, data)));
    }

    /** Where the documents tell of no data: an empty list, as PHP writes what is empty. */
    static Refusal business(String code, String info) {
        return business(code, info, SimJson.array());
    }

    static Refusal skus(String code, String info, Collection<String> skus) {
        ObjectNode data = SimJson.object();
        ArrayNode list = data.putArray("skus");
        skus.forEach(list::add);
        return business(code, info, data);
    }

    /** The same without a code of its own. */
    static Refusal inactive(Collection<String> skus) {
        ArrayNode data = SimJson.array();
        skus.forEach(sku -> data.addObject().put("sku", sku).put("message", "Inactive product."));
        return plain(409, nested("Products error.", data));
    }

    private static String nested(String info, JsonNode data) {
        ObjectNode message = SimJson.object().put("info", info);
        message.set("data", data);
        return SimJson.MAPPER.writeValueAsString(message);
    }
}
