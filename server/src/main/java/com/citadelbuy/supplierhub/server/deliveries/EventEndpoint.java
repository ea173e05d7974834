package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of events.
 *
 * @param statusReason why it is disabled: {@code by_request}, {@code gone} or {@code failing}
 * @param failures attempts that failed since one last succeeded
 * @param failingSince when the first of them was
 * @param pausedUntil before that it gets nothing, for it was too slow, too busy or asked for it
 * @param eventsLostAt when it was last found so far behind that events had been dropped before it was told of them
 */
public record EventEndpoint(
        String workspaceId,
        String id,
        Terms terms,
        Status status,
        @Nullable String statusReason,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil,
        @Nullable Instant eventsLostAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it gets anything. */
    public enum Status {
        ENABLED,
        DISABLED,
        REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean enabled() {
        return status == Status.ENABLED;
    }

    boolean pausedAt(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }
}
