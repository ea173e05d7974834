package com.citadelbuy.supplierhub.simulators.doba;

/**
 * A call that is not granted: by the gateway, before anybody looked at it, or by the business behind it. Of the words the
 * documents know two, the whitelist's and the limit's; the others are the simulator's own, as the list of codes is not public.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean business;

    private Refusal(int status, boolean business, String message) {
        super(message, null, false, false);
        this.status = status;
        this.business = business;
    }

    static Refusal gateway(String message) {
        return new Refusal(200, false, message);
    }

    static Refusal notWhitelisted() {
        return new Refusal(403, false, "IP whitelist check failed");
    }

    static Refusal tooManyRequests() {
        return new Refusal(429, false, "Too Many Requests");
    }

    static Refusal business(String message) {
        return new Refusal(200, true, message);
    }

    static Refusal invalid(String name) {
        return business("Parameter " + name + " is invalid");
    }

    static Refusal missing(String name) {
        return business("Parameter " + name + " is required");
    }

    int status() {
        return status;
    }

    boolean business() {
        return business;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
