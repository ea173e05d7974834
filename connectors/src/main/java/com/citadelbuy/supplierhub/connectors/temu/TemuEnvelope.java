package com.citadelbuy.supplierhub.connectors.temu;

import tools.jackson.databind.JsonNode;

/** What is around every answer, which always comes with HTTP 200; some answers of some regions have it twice ("Envelope"). */
final class TemuEnvelope {

    private static final String SUCCESS = "success";
    private static final String RESULT = "result";

    private TemuEnvelope() {}

    /** The innermost: an outer one that says yes only says that the inner one was reached. */
    static JsonNode open(JsonNode body) {
        JsonNode result = payload(body);
        return isYes(body) && result.has(SUCCESS) && result.has(RESULT) ? open(result) : body;
    }

    /** The code beside may be missing or nought. */
    static boolean isYes(JsonNode opened) {
        return opened.path(SUCCESS).asBoolean(false);
    }

    static JsonNode payload(JsonNode opened) {
        return opened.path(RESULT);
    }

    /** What is wrong with goods is told by any of a hundred thousand codes, all for good ("Errors"). */
    static boolean isRefusal(JsonNode opened) {
        return opened.path("errorCode").asString("").matches("1500\\d{5}");
    }
}
