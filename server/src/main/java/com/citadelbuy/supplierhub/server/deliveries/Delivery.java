package com.citadelbuy.supplierhub.server.deliveries;

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

    boolean isTest() {
        return origin.equals("test");
    }

    boolean is(Status wanted) {
        return status.equals(wanted.word());
    }
}
