package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's envelope. What the root is called does not follow from the call, two calls share a name and one is misspelt, so the
 * only root that there is, is taken. Opened, a body is {@code {"error": …}} or {@code {"answer": …}}; all come with HTTP 200.
 */
final class PinduoduoEnvelope {

    private static final List<String> NO = List.of("false", "0");
    private static final Duration LEAST = Duration.ofSeconds(1);

    private PinduoduoEnvelope() {}

    static JsonNode open(JsonNode body) {
        JsonNode error = body.path("error_response");
        if (error.isObject()) {
            return opened("error", error);
        }
        JsonNode root = body.size() == 1 ? body.iterator().next() : MissingNode.getInstance();
        return root.isObject() ? opened("answer", root) : WireJson.MAPPER.createObjectNode();
    }

    private static ObjectNode opened(String name, JsonNode inner) {
        return WireJson.MAPPER.createObjectNode().set(name, inner);
    }

    static boolean isYes(JsonNode opened) {
        return opened.has("answer") && !isRefusal(opened);
    }

    /** Some changes answer beside their success that it was none. */
    static boolean isRefusal(JsonNode opened) {
        return NO.contains(opened.at("/answer/is_success").asString(""));
    }

    static JsonNode payload(JsonNode opened) {
        return opened.path("answer");
    }

    /** "Called too often": no reply says for how long, and a second is the least that is advised ("Rate limits"). */
    static Optional<Duration> waitIn(String message) {
        return message.contains("频繁") ? Optional.of(LEAST) : Optional.empty();
    }
}
