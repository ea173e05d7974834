package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/** An order that the platform understood and does not take: an answer like any other, not an error of the gateway. */
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    Rejection(String code, String text) {
        super(code, null, false, false);
        this.code = code;
        this.text = text;
    }

    Rejection(String code) {
        this(code, code);
    }

    static Rejection address(String text) {
        return new Rejection("B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL", text);
    }

    ObjectNode result() {
        return SimJson.object().put("error_msg", text).put("error_code", code).put("is_success", false);
    }
}
