package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import org.jspecify.annotations.Nullable;

/** The ends of lists. */
final class JumiaPage {

    private JumiaPage() {}

    /** A token may be null, absent or the one that was asked for, which all mean the end ("Quirks"). */
    static @Nullable Cursor next(@Nullable Cursor from, @Nullable String nextToken, @Nullable Boolean isLastPage) {
        @Nullable String token = JumiaWire.said(nextToken);
        if (token == null || Boolean.TRUE.equals(isLastPage) || token.equals(token(from))) {
            return null;
        }
        return new Cursor(token);
    }

    static @Nullable String token(@Nullable Cursor from) {
        return from == null ? null : from.text();
    }
}
