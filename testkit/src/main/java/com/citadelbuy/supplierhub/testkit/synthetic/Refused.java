package com.citadelbuy.supplierhub.testkit.synthetic;

/** What the simulator does not do, in the supplier's words. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String message;

    Refused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.message = message;
    }

    static Refused unknown(String message) {
        return new Refused("unknown", message);
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
