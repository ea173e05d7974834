package com.citadelbuy.supplierhub.server.orders.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders that were sent in one call, and how far they came. */
public record Batch(
        String id,
        String status,
        int total,
        int accepted,
        int refused,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How far it came. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE
    }

    public int waiting() {
        return total - accepted - refused;
    }
}
