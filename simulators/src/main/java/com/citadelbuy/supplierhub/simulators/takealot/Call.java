package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that the front let through.
 *
 * @param arguments what the path holds in the places that its route leaves open, decoded
 */
record Call(SimRequest request, List<String> arguments) {

    String argument() {
        return arguments.getFirst();
    }

    Query query() {
        return new Query(request.query());
    }

    /** The JSON object that a write must bring. */
    ObjectNode body() {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";")[0].strip().equals("application/json")) {
            throw Refusal.message(415, "Unsupported Media Type");
        }
        if (request.json() instanceof ObjectNode body) {
            return body;
        }
        throw Refusal.unreadable("The body must be a JSON object");
    }
}
