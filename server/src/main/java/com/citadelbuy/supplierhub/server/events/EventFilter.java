package com.citadelbuy.supplierhub.server.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which events a reader wants; null is any.
 *
 * @param subjectId what it happened to
 * @param connectionId the connection it happened at, or to
 * @param since when it happened at the earliest
 */
public record EventFilter(
        TypePatterns types,
        @Nullable String subjectId,
        @Nullable String connectionId,
        @Nullable Instant since) {

    /** The member of payloads that names the connection. */
    static final String CONNECTION = "connection_id";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Times beyond all events are brought to where ids and the database can still tell them. */
    public EventFilter {
        if (since != null) {
            since = since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since.isAfter(LATEST) ? LATEST : since;
        }
    }

    public static EventFilter all() {
        return new EventFilter(TypePatterns.all(), null, null, null);
    }

    public boolean matches(Event event) {
        return types.matches(event.type())
                && (subjectId == null || subjectId.equals(event.subjectId()))
                && (connectionId == null || isAt(event, connectionId))
                && (since == null || !event.occurredAt().isBefore(since));
    }

    /** Whether no event is left out. */
    boolean isAll() {
        return types.matchesAll() && subjectId == null && connectionId == null && since == null;
    }

    private static boolean isAt(Event event, String connection) {
        JsonNode at = event.payload().path(CONNECTION);
        return at.isString() && at.stringValue().equals(connection)
                || event.subjectKind().equals("connection") && event.subjectId().equals(connection);
    }
}
