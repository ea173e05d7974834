package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.bulk.Batch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of orders as a client reads it.
 *
 * @param status queued, running or done
 */
public record BatchView(
        String id,
        String status,
        Counts counts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How many orders it has, and how many of them have which outcome. */
    public record Counts(int total, int accepted, int refused, int waiting) {}

    static BatchView of(Batch batch) {
        return new BatchView(
                batch.id(),
                batch.status(),
                new Counts(batch.total(), batch.accepted(), batch.refused(), batch.waiting()),
                batch.createdAt(),
                batch.finishedAt());
    }
}
