package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import tools.jackson.databind.node.ObjectNode;

/** Errors that strike BigBuy's clients now and then, in their odd shapes; nothing was done. Here they come when called. */
final class RandomErrors {

    private static final String WENT_WRONG = "Something went wrong 8c31f0de97ab4526b1d04e7f6a5c2913";

    private RandomErrors() {}

    static void strike(Marker marker) {
        switch (marker) {
            case TEMPORARY -> throw Refusal.business("ER009", "Temporary error, try again.");
            case SOFT_ERROR -> throw Refusal.raw(SimReply.json(200, error(409)));
            case PROXIED_ERROR -> {
                String inner =
                        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n\r\n" + error(503);
                throw Refusal.raw(SimReply.text(200, "application/json", inner));
            }
            case SWAPPED_ERROR -> {
                ObjectNode swapped = SimJson.object().put("code", WENT_WRONG).put("message", 500);
                throw Refusal.raw(SimReply.json(500, swapped));
            }
            default -> {}
        }
    }

    private static ObjectNode error(int code) {
        return SimJson.object().put("code", code).put("message", WENT_WRONG);
    }
}
