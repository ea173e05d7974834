package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Locale;

/** What a failure of a call proves. */
enum Meaning {
    /** Nothing happened, and it may later. */
    LATER,
    /** Nothing happened, and nothing will. */
    REFUSED,
    /** It may have happened. */
    UNKNOWN;

    static Meaning of(Failure failure) {
        return switch (failure.kind()) {
            case RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED -> LATER;
            case OUTCOME_UNKNOWN, BAD_RESPONSE -> UNKNOWN;
            case INVALID_REQUEST, NOT_FOUND, OUT_OF_STOCK, REJECTED, CONFLICT, INSUFFICIENT_FUNDS, UNSUPPORTED ->
                REFUSED;
        };
    }

    /** For machines. */
    static String code(Failure failure) {
        return "supplier_" + failure.kind().name().toLowerCase(Locale.ROOT);
    }
}
