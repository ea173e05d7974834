package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelopes: the outer code stays "0" even where products are refused. */
enum Family {
    /** Tokens: everything on the top level. */
    SYSTEM,
    /** Orders, payment and freight. */
    TRADE,
    /** One product, and lists of ids. */
    PRODUCT,
    /** Search, whose inner envelope has other names. */
    SEARCH;

    static ObjectNode value(JsonNode value) {
        return named("value", value);
    }

    static ObjectNode nothing() {
        return SimJson.object().put("code", "0");
    }

    static ObjectNode named(String name, JsonNode value) {
        ObjectNode body = SimJson.object().put("code", "0");
        body.set(name, value);
        return body;
    }

    static ObjectNode product(JsonNode data) {
        ObjectNode result = SimJson.object().put("result_msg", "request success");
        result.set("result_data", data);
        return inner(result.put("result_code", "200"));
    }

    static ObjectNode inner(ObjectNode result) {
        ObjectNode body = SimJson.object();
        body.set("result", result);
        return body.put("code", "0");
    }

    /** How this family says that a parameter will not do. */
    ObjectNode unfit(Unfit unfit, String requestId) {
        return switch (this) {
            case SYSTEM, TRADE -> unfit.flat().body(requestId);
            case PRODUCT ->
                inner(SimJson.object().put("result_msg", unfit.text()).put("result_code", "400"))
                        .put("request_id", requestId);
            case SEARCH ->
                inner(SimJson.object().put("code", "400").put("message", unfit.text()))
                        .put("request_id", requestId);
        };
    }
}
