package com.citadelbuy.supplierhub.server.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that goes back in time was left.
 *
 * @param seq tells apart what happened at one moment
 */
public record MomentCursor(Instant at, long seq) {

    public String encode(String kind) {
        return Cursors.encode(kind, at.toString(), Long.toString(seq));
    }

    /** @throws Refusal.Invalid when it is no cursor of this kind */
    public static @Nullable MomentCursor decode(String kind, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursors.decode(kind, 2, cursor);
        try {
            return new MomentCursor(Instant.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
        } catch (DateTimeParseException | NumberFormatException tampered) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
        }
    }
}
