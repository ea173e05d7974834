package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The three shapes in which errors are written, by endpoint family. */
enum Envelope {
    /** {@code code, result, error}: v1, and v2 catalogue and orders. */
    LEGACY {
        @Override
        SimReply body(Refusal refusal) {
            ObjectNode body = SimJson.object().put("code", refusal.status()).put("result", refusal.message());
            body.set("error", reasonAndMessage(refusal));
            return SimReply.json(refusal.status(), body);
        }
    },
    /** {@code data, error}: v2 stores and shipping rates. */
    DATA {
        @Override
        SimReply body(Refusal refusal) {
            ObjectNode body = SimJson.object().put("data", refusal.message());
            body.set("error", reasonAndMessage(refusal));
            return SimReply.json(refusal.status(), body);
        }
    },
    /** {@code application/problem+json}: the other v2 endpoints, and every 5xx. */
    PROBLEM {
        @Override
        SimReply body(Refusal refusal) {
            boolean notFound = refusal.status() == 404;
            ObjectNode body = SimJson.object()
                    .put("type", DOCS + (notFound ? "not-found" : "invalid-param"))
                    .put("status", refusal.status())
                    .put("title", notFound ? "Not Found" : TITLES.getOrDefault(refusal.status(), "Invalid parameter"))
                    .put("detail", notFound ? NOT_FOUND : refusal.message());
            return problem(refusal.status(), body);
        }
    };

    private static final String DOCS = "https://developers.printful.com/docs/v2-beta/#errors/";
    private static final String NOT_FOUND = "The resource that you tried to access does not exist.";
    private static final Map<Integer, String> TITLES =
            Map.of(401, "Unauthorized", 403, "Forbidden", 405, "Method Not Allowed", 429, "Too Many Requests");

    abstract SimReply body(Refusal refusal);

    SimReply error(Refusal refusal) {
        SimReply reply = body(refusal);
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    /** The documented example of a 500 spells the explanation {@code details}, unlike the 404 beside it. */
    static SimReply internalServerError() {
        return problem(
                500,
                SimJson.object()
                        .put("type", DOCS + "internal-server-error")
                        .put("status", 500)
                        .put("title", "Internal Server Error")
                        .put("details", "An error occurred and we have been notified.")
                        .put("instance", "tag:api.printful.com,2023-10-04:errors/86657"));
    }

    private static SimReply problem(int status, ObjectNode body) {
        return SimReply.text(status, "application/problem+json", SimJson.MAPPER.writeValueAsString(body));
    }

    private static ObjectNode reasonAndMessage(Refusal refusal) {
        ObjectNode error = SimJson.object();
        // 403 and 409 are documented with a number where the others have a word.
        if (refusal.reason().equals(Integer.toString(refusal.status()))) {
            error.put("reason", refusal.status());
        } else {
            error.put("reason", refusal.reason());
        }
        return error.put("message", refusal.message());
    }
}
