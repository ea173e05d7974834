package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.util.Set;

/** A call that CJ answers with an error code; the HTTP status is 200 all the same. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Errors of newer services, which also say {@code "success": false}; older ones leave the key out. */
    private static final Set<Integer> NEWER = Set.of(
            803, 811, 818, 819, 820, 821, 1600200, 1600300, 1603000, 1603003, 1603100, 1603101, 1603102, 1604000,
            1608001);

    private final int code;

    Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    boolean newer() {
        return NEWER.contains(code);
    }

    static Refusal missing(String parameter) {
        return new Refusal(16900403, parameter + " can not be empty");
    }

    /** A value of the wrong JSON type or one that is no number. */
    static Refusal wrongType() {
        return new Refusal(1600100, "Param error");
    }

    static Refusal invalid(String message) {
        return new Refusal(1600300, message);
    }

    static Refusal unauthenticated() {
        return new Refusal(1600001, "Authentication failed");
    }

    static Refusal unknownVariant() {
        return new Refusal(1602000, "Variant not found");
    }

    static Refusal unknownProduct() {
        return new Refusal(1602001, "Product not found");
    }

    static Refusal unknownCountry() {
        return new Refusal(1605002, "Country not found");
    }

    static Refusal unknownOrder() {
        return new Refusal(1603100, "Order not found");
    }
}
