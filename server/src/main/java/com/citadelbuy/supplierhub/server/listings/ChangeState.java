package com.citadelbuy.supplierhub.server.listings;

import java.util.Locale;

/** How far a change of a listing has come. */
public enum ChangeState {
    /** It is to be sent. */
    QUEUED,
    /** It leaves with others, or has left and nobody knows yet whether it arrived. */
    SENDING,
    /** The marketplace works on it. */
    UNDER_WAY,
    /** The marketplace has taken it, or shows already what it says. */
    PUBLISHED,
    /** The marketplace does not take it. */
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isOpen() {
        return this == QUEUED || this == SENDING || this == UNDER_WAY;
    }
}
