package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two layers around every answer: the gateway's, and the business' below it, of which there may be one or a list. Opened, a
 * body is {@code {"all": […]}} with everything that all of them hold, or says which layer refused.
 */
final class DobaEnvelope {

    private static final String FINE = "000000";
    private static final String ALL = "all";
    private static final String GATEWAY = "gateway";
    private static final String BUSINESS = "business";

    private DobaEnvelope() {}

    static JsonNode open(JsonNode body) {
        ObjectNode opened = WireJson.MAPPER.createObjectNode();
        if (!FINE.equals(body.path("responseCode").asString(""))) {
            return opened.set(GATEWAY, body.isObject() ? body : WireJson.MAPPER.createObjectNode());
        }
        Optional<JsonNode> refused = parts(body).filter(part -> !isFine(part)).findFirst();
        return refused.isPresent() ? opened.set(BUSINESS, refused.get()) : opened.set(ALL, all(body));
    }

    static boolean isYes(JsonNode opened) {
        return opened.has(ALL);
    }

    /** An explicit no of the business; a status without it is not clear enough. */
    static boolean isRefusal(JsonNode opened) {
        return opened.path(BUSINESS).path("successful").asString("").equals("false");
    }

    private static boolean isFine(JsonNode part) {
        return FINE.equals(part.path("businessStatus").asString(""))
                && !part.path("successful").asString("").equals("false");
    }

    private static Stream<JsonNode> parts(JsonNode body) {
        JsonNode business = body.path("businessData");
        return business.isArray() ? business.valueStream() : Stream.of(business);
    }

    private static ArrayNode all(JsonNode body) {
        ArrayNode all = WireJson.MAPPER.createArrayNode();
        parts(body).map(part -> part.path("data")).forEach(data -> {
            if (data.isArray()) {
                data.forEach(all::add);
            } else if (data.isContainer()) {
                all.add(data);
            }
        });
        return all;
    }
}
