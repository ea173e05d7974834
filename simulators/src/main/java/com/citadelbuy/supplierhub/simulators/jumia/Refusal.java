package com.citadelbuy.supplierhub.simulators.jumia;

/** A call that is refused; how it is worded is up to the service it was meant for. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_PARAMETER", message);
    }

    static Refusal missing(String name) {
        return invalid(name + " is required");
    }

    static Refusal notFound(String message) {
        return new Refusal(404, "NOT_FOUND", message);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "UNAUTHORIZED", "Unauthorized");
    }

    static Refusal forbidden() {
        return new Refusal(403, "FORBIDDEN", "Forbidden");
    }

    static Refusal tooMany() {
        return new Refusal(429, "TOO_MANY_REQUESTS", "Too Many Requests");
    }

    static Refusal broken() {
        return new Refusal(500, "INTERNAL_ERROR", "Internal Server Error");
    }
}
