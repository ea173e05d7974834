package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.Locale;

/**
 * A place in the feed, for clients to keep: of a list and of the stream alike.
 *
 * @param position of the last event on this side of it
 */
public record EventCursor(Direction direction, long position) {

    /** Which way one goes on from there. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    private static final String KIND = "events";

    public static EventCursor after(long position) {
        return new EventCursor(Direction.AFTER, position);
    }

    public static EventCursor before(long position) {
        return new EventCursor(Direction.BEFORE, position);
    }

    public String encode() {
        return Cursors.encode(KIND, direction.name().toLowerCase(Locale.ROOT), Long.toString(position));
    }

    /**
     * The position that a client left off at.
     *
     * @throws Refusal.Invalid when it is no cursor of events, or one of the other direction
     */
    public static long decode(Direction direction, String cursor) {
        List<String> parts = Cursors.decode(KIND, 2, cursor);
        String position = parts.getLast();
        if (!position.matches("[0-9]{1,18}")
                || !parts.getFirst().equals(direction.name().toLowerCase(Locale.ROOT))) {
            throw Refusal.Invalid.field(
                    "query:cursor", "This is no cursor of this order: begin anew, or ask with the order it came from.");
        }
        return Long.parseLong(position);
    }
}
