package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Instant;

/** The services behind the one address; each has its own shape of an error. */
enum Service {
    /** Catalogue and consignment. */
    CATALOGUE,
    /** Shops and feeds, whose errors keep to themselves what is wrong. */
    SHOPS,
    ORDERS,
    PAYMENTS;

    SimReply refused(Refusal refusal, String path, Instant now) {
        int status = refusal.status();
        return switch (this) {
            case CATALOGUE ->
                SimReply.json(
                        status, SimJson.object().put("code", refusal.code()).put("message", refusal.words()));
            case SHOPS ->
                SimReply.json(
                        status,
                        SimJson.object()
                                .put("timestamp", Times.offset(now))
                                .put("status", status)
                                .put("error", phrase(status))
                                .put("path", path));
            case ORDERS, PAYMENTS ->
                SimReply.json(
                        status, SimJson.object().put("message", refusal.words()).put("status", status));
        };
    }

    private static String phrase(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            default -> "Internal Server Error";
        };
    }
}
