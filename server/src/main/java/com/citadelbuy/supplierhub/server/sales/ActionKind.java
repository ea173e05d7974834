package com.citadelbuy.supplierhub.server.sales;

import java.util.Locale;

/** What can be done with a sale. */
public enum ActionKind {
    /** Say what is packed with what, for a carrier of the marketplace's. */
    PACK,
    /** Say that it is packed and may be fetched. */
    READY,
    /** Say that it has left with a carrier of ours. */
    SHIP,
    /** Say that it cannot be delivered. */
    CANCEL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
