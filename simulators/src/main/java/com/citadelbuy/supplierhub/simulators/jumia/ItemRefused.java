package com.citadelbuy.supplierhub.simulators.jumia;

/** An item with which something cannot be done; the call answers 2xx all the same. */
final class ItemRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    ItemRefused(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    static ItemRefused unknown() {
        return new ItemRefused(404, "Order item not found");
    }

    static ItemRefused state(String message) {
        return new ItemRefused(400, message);
    }
}
