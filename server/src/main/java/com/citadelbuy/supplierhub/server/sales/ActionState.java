package com.citadelbuy.supplierhub.server.sales;

import java.util.Locale;

/** How far an action has come. */
public enum ActionState {
    /** It is to be sent, or sent again, which was proven to be right. */
    QUEUED,
    /** The request leaves. Who finds this begins nothing: somebody died in the middle. */
    SENDING,
    /** It may have happened; the sale tells. */
    OUTCOME_UNKNOWN,
    DONE,
    /** With some lines it was done, with others refused. */
    PARTLY_DONE,
    REFUSED,
    /** Neither the answer nor the sale tells whether it happened. */
    NEEDS_ATTENTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this == DONE || this == PARTLY_DONE || this == REFUSED;
    }
}
