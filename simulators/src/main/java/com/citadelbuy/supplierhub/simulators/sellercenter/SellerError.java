package com.citadelbuy.supplierhub.simulators.sellercenter;

/**
 * An error of the family, which comes with HTTP 200. The numbers are documented, some as several for one kind of mistake without
 * saying which is for what; the words mostly are not.
 */
final class SellerError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int MISSING = 1;
    static final int EXPIRED = 3;
    static final int FORMAT = 5;
    static final int LOGIN = 7;
    static final int ACTION = 8;
    static final int OFFSET = 14;
    static final int DATE = 17;
    static final int LIMIT = 19;
    static final int ITEM = 20;
    static final int ITEMS = 23;
    static final int DELIVERY_TYPE = 24;
    static final int PROVIDER = 25;
    static final int TRACKING = 26;
    static final int OTHER_ORDER = 29;
    static final int FILTER = 36;
    static final int ORDER_UNKNOWN = 37;
    static final int ORDER_LIST = 56;
    static final int STATE = 73;
    static final int SORT_DIRECTION = 74;
    static final int SORT_BY = 75;
    static final int NOT_YET = 119;

    private final int code;

    SellerError(int code, String words) {
        super(words, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    /** {@code E007: Login failed. Signature mismatch}. */
    String words() {
        return "E%03d: %s".formatted(code, getMessage());
    }

    /** Whose fault it is, in the family's words. */
    String type() {
        return code == NOT_YET ? "Platform" : "Sender";
    }

    static SellerError missing(String parameter) {
        return new SellerError(MISSING, "Parameter " + parameter + " is mandatory");
    }

    static SellerError format() {
        return new SellerError(FORMAT, "Invalid Request Format");
    }
}
