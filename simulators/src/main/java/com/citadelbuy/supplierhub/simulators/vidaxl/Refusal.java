package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not granted, with the whole answer to it: JSON, text, a page, or nothing at all. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SimReply reply;

    private Refusal(SimReply reply) {
        super("refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    SimReply reply() {
        return reply;
    }

    /** Nobody says who calls. */
    static Refusal unknownCaller() {
        return new Refusal(page(401, "HTTP Basic: Access denied."));
    }

    /** Somebody does, and is nobody; the documents know an empty body here. */
    static Refusal badCredentials() {
        return new Refusal(SimReply.empty(401));
    }

    static Refusal notFound() {
        return new Refusal(page(404, "The page you were looking for doesn't exist."));
    }

    /** The documents know 429 and 503 and the shape of neither. The one that proves that nothing was done is kept. */
    static Refusal tooManyRequests() {
        return new Refusal(SimReply.text(429, "text/plain; charset=utf-8", "Too Many Requests\n"));
    }

    static Refusal badParameter(String words) {
        return new Refusal(SimReply.text(422, "text/plain; charset=utf-8", words + "\n"));
    }

    static Refusal couldNotCreate(List<String> reasons) {
        ObjectNode body = SimJson.object().put("error", "Could not create order");
        ArrayNode errors = body.putArray("errors");
        reasons.forEach(errors::add);
        return new Refusal(SimReply.json(422, body));
    }

    static SimReply page(int status, String words) {
        return SimReply.text(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html>\n<html><head><title>%d</title></head><body><h1>%s</h1></body></html>\n"
                        .formatted(status, words));
    }
}
