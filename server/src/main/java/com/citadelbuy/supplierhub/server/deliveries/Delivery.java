package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param eventPosition 0 where it is a test
 * @param statusReason why it failed: {@code gone}, {@code exhausted} or {@code event_forgotten}
 * @param tries attempts made since it was due first, or since it was last replayed
 * @param nextAttemptAt when it is tried; null when it is over, or its endpoint disabled
 */
public record Delivery(
        String workspaceId,
        String id,
        String endpointId,
        String origin,
        String eventId,
        String eventType,
        long eventPosition,
        String status,
        @Nullable String statusReason,
        int tries,
        int replays,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt) {

    /** It goes out because something happened. */
    static final String EVENT = "event";

    /** It goes out because somebody wants to see whether it arrives. */
    static final String TEST = "test";

    /** Where it stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that is new. */
    static Delivery due(
            EventEndpoint endpoint, String id, String origin, Event event, long position, Instant now, Instant due) {
        return new Delivery(
                endpoint.workspaceId(),
                id,
                endpoint.id(),
                origin,
                event.id(),
                event.type(),
                position,
                Status.PENDING.word(),
                null,
                0,
                0,
                now,
                null,
                null,
                due);
    }

    boolean isTest() {
        return origin.equals(TEST);
    }

    boolean is(Status wanted) {
        return status.equals(wanted.word());
    }
}
