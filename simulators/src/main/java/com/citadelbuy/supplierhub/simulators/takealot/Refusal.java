package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that is not granted. The documents know three shapes of the newer surface and one of the older; the words are the
 * simulator's own but for two.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SimReply reply;

    private Refusal(SimReply reply) {
        super("Refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    SimReply reply() {
        return reply;
    }

    static Refusal message(int status, String words) {
        return new Refusal(SimReply.json(status, SimJson.object().put("message", words)));
    }

    static Refusal notFound(String what) {
        return message(404, what + " not found");
    }

    static Refusal unauthorized() {
        return message(401, "Unauthorized");
    }

    static Refusal forbidden() {
        return errors(403, List.of("Forbidden"));
    }

    static Refusal tooManyRequests() {
        return new Refusal(SimReply.json(429, SimJson.object().put("title", "Too Many Requests")));
    }

    /** A request that cannot be read. */
    static Refusal unreadable(String words) {
        return errors(400, List.of(words));
    }

    /** Of validation only {@code errors} is documented; its entries are taken to be as those of a 403. */
    static Refusal errors(int status, List<String> titles) {
        ObjectNode body = SimJson.object();
        ArrayNode errors = body.putArray("errors");
        titles.forEach(title -> errors.addObject().put("status", status).put("title", title));
        return new Refusal(SimReply.json(status, body));
    }

    /** A write of the newer surface that breaks rules of the business. */
    static Refusal violations(List<Violation> wrong) {
        return errors(422, wrong.stream().map(Violation::words).toList());
    }

    /** The same on the older surface. Entries are not documented; the code leads each. */
    static Refusal validation(List<Violation> wrong) {
        ObjectNode body = SimJson.object().put("status", "FAILURE");
        ArrayNode errors = body.putArray("validation_errors");
        wrong.forEach(each -> errors.add(each.coded()));
        return new Refusal(SimReply.json(400, body));
    }
}
