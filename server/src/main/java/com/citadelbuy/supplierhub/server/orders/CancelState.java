package com.citadelbuy.supplierhub.server.orders;

import java.util.Locale;

/** What became of the wish to cancel a supplier order. */
public enum CancelState {
    /** Nobody wishes it. */
    NONE,
    /** It is wished; the supplier is asked as soon as it is known to have the order. Nothing more is spent on it. */
    WANTED,
    /** The supplier took note and has not decided. */
    REQUESTED,
    /** It is cancelled, or was never placed. */
    ACCEPTED,
    /** The supplier refused. */
    REFUSED,
    /** It had left before. */
    TOO_LATE;

    boolean open() {
        return this == WANTED || this == REQUESTED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CancelState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
