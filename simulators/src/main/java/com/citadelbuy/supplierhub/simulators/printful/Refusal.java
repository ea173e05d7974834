package com.citadelbuy.supplierhub.simulators.printful;

import java.util.Map;

/** What the supplier will not do. How it is written on the wire depends on the endpoint: see {@link Envelope}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final transient Map<String, String> headers;

    private Refusal(int status, String reason, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.headers = headers;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message, Map.of());
    }

    static Refusal missing(String field) {
        return badRequest("Missing required parameters: " + field);
    }

    static Refusal unauthorized(String message) {
        return new Refusal(401, "Unauthorized", message, Map.of());
    }

    /** The documented example answers 401 with the reason of a 400. */
    static Refusal malformedAuthorization() {
        return new Refusal(401, "BadRequest", "Malformed Authorization header.", Map.of());
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "403", message, Map.of());
    }

    static Refusal notFound() {
        return new Refusal(404, "NotFound", "Not Found", Map.of());
    }

    static Refusal methodNotAllowed() {
        return new Refusal(405, "MethodNotAllowed", "Method Not Allowed", Map.of());
    }

    static Refusal conflict(String message) {
        return new Refusal(409, "409", message, Map.of());
    }

    static Refusal tooManyRequests(Map<String, String> headers) {
        return new Refusal(429, "TooManyRequests", "Too Many Requests", headers);
    }

    /** 430 is the supplier's own number for a body that is not JSON. */
    static Refusal invalidJson() {
        return new Refusal(430, "InvalidJson", "Invalid JSON", Map.of());
    }

    /** 431 is the supplier's own number for a parameter of the wrong type, in v1. */
    static Refusal invalidParameter(String message) {
        return new Refusal(431, "InvalidParameter", message, Map.of());
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
