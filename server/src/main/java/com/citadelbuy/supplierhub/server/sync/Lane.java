package com.citadelbuy.supplierhub.server.sync;

import java.util.Locale;

/** What a sync run looks after. */
public enum Lane {
    /** Products that are not here yet, or were named to be read again. */
    IMPORT("import"),
    /** What products are: texts, variants, prices; and whether they are still there. */
    CONTENT("product"),
    STOCK("inventory"),
    ORDERS("order"),
    TRACKING("tracking");

    private final String figure;

    Lane(String figure) {
        this.figure = figure;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its figures are called. */
    String figure() {
        return figure;
    }

    static Lane of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
