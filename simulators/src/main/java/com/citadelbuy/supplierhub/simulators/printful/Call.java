package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was let in.
 *
 * @param store the store it is about; empty where the endpoint needs none
 * @param arguments what stood in the path where its pattern has a gap
 */
record Call(SimRequest request, Optional<Access.Grant> caller, String store, List<String> arguments) {

    private static final String OWN_HOST = "https://api.printful.com";

    String argument() {
        return arguments.getFirst();
    }

    Access.Grant grant() {
        return caller.orElseThrow(Refusal::malformedAuthorization);
    }

    boolean v2() {
        return request.path().startsWith("/v2/");
    }

    /** Links in answers lead back to where the question came in, so that a client can follow them. */
    String link(String path) {
        return request.header("Host")
                        .map(host -> "http://" + host + "/printful")
                        .orElse(OWN_HOST)
                + path;
    }

    long number() {
        return number(argument());
    }

    /** An id in a path that is no number names nothing. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException nothing) {
            throw Refusal.notFound();
        }
    }

    boolean flag(String name) {
        return request.query(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "1", "true" -> true;
                    case "", "0", "false" -> false;
                    default -> throw wrongType(name);
                })
                .orElse(false);
    }

    Fields body() {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        JsonNode body = request.json();
        if (!type.startsWith("application/json") || !(body instanceof ObjectNode object)) {
            throw v2() ? Refusal.badRequest("The request body is not a JSON object") : Refusal.invalidJson();
        }
        return new Fields(object, "", v2());
    }

    Refusal wrongType(String name) {
        return Fields.wrongType(name, v2());
    }
}
