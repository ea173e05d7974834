package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's envelope. The root is called by the method, the gateway's own errors come wrapped or flat, and methods say
 * no in five ways of their own, all with HTTP 200. Opened, a body is {@code {"error": …}} or {@code {"answer": …}}.
 */
final class AliExpressEnvelope {

    static final String[] CODES = {
        "/error/sub_code",
        "/error/code",
        "/answer/result/error_code",
        "/answer/result/code",
        "/answer/resp_result/resp_code",
        "/answer/rsp_code",
        "/answer/code"
    };

    static final String[] MESSAGES = {
        "/error/sub_msg",
        "/error/msg",
        "/error/message",
        "/answer/result/error_msg",
        "/answer/result/msg",
        "/answer/resp_result/resp_msg",
        "/answer/rsp_msg",
        "/answer/msg",
        "/answer/message"
    };

    private static final String WRAPPED_ERROR = "error_response";
    private static final List<String> NO_ERROR = List.of("", "0");
    private static final List<String> FINE = List.of("", "200");
    private static final List<String> FLAGS = List.of("/result/is_success", "/result/success", "/result/ret", "/ret");
    private static final List<String> STATUSES = List.of("/rsp_code", "/resp_result/resp_code");
    private static final List<String> CONTENTS = List.of("result", "resp_result", "data", "access_token");

    private AliExpressEnvelope() {}

    static JsonNode open(JsonNode body) {
        if (body.has(WRAPPED_ERROR)) {
            return opened("error", body.path(WRAPPED_ERROR));
        }
        // A code other than "0" beside the root is a flat error, whatever else is there.
        if (!NO_ERROR.contains(body.path("code").asString(""))) {
            return opened("error", body);
        }
        return opened("answer", root(body));
    }

    /** The member called by the method, such as {@code aliexpress_ds_product_get_response}; tokens come without one. */
    private static JsonNode root(JsonNode body) {
        return body.propertyStream()
                .filter(member -> member.getKey().endsWith("_response"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(body);
    }

    private static ObjectNode opened(String name, JsonNode inner) {
        return WireJson.MAPPER.createObjectNode().set(name, inner);
    }

    /** No layer says no, and there is something in it: an answer that is merely not an error is no yes. */
    static boolean isYes(JsonNode opened) {
        JsonNode answer = opened.path("answer");
        return FLAGS.stream().noneMatch(flag -> answer.at(flag).asString("").equals("false"))
                && STATUSES.stream()
                        .allMatch(status -> FINE.contains(answer.at(status).asString("")))
                && CONTENTS.stream().anyMatch(answer::has);
    }

    static JsonNode payload(JsonNode opened) {
        return opened.path("answer");
    }
}
