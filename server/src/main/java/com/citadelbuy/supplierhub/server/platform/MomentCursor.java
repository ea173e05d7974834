package com.citadelbuy.supplierhub.server.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that goes back in time was left. What follows is {@code (at, seq) < (:at, :seq)}, bound by {@code bindMethods}.
 *
 * @param seq tells apart what happened at one moment
 */
public record MomentCursor(Instant at, long seq) {

    /** Before the first of the list. */
    private static final MomentCursor START = new MomentCursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    public String encode(String kind) {
        return Cursors.encode(kind, at.toString(), Long.toString(seq));
    }

    /**
     * The start of the list where there is none.
     *
     * @throws Refusal.Invalid when it is no cursor of this kind
     */
    public static MomentCursor decode(String kind, @Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        List<String> parts = Cursors.decode(kind, 2, cursor);
        try {
            return new MomentCursor(Instant.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
        } catch (DateTimeParseException | NumberFormatException tampered) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
        }
    }
}
