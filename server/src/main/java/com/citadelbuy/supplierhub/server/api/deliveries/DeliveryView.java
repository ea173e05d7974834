package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Attempt;
import com.citadelbuy.supplierhub.server.deliveries.Delivery;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryLog;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event on its way to one endpoint. Attempts only where a single one is read. */
@Describe("One event on its way to one endpoint.")
public record DeliveryView(
        @Example("dlv_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        String endpointId,

        @Describe("What webhook-id says, each time: tell repeats by it.") @Example("evt_01jd4n3w8x2v5q7r9t0b1c4e6g")
        String eventId,

        @Example("order.accepted") String eventType,

        @Describe("Grows with every event; 0 = a test.") long sequence,

        @Describe("pending, delivered, failed or cancelled.") @Example("delivered")
        String status,

        @Describe("Why it failed or was cancelled: exhausted (ten attempts), gone (answered 410), event_forgotten,"
                + " endpoint_removed, skipped or test.")
        @Nullable
        String statusReason,

        @Describe("Attempts made since it was first due, or since it was last replayed.")
        int tries,

        int replays,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant finishedAt,

        @Describe("Absent = it is over, or its endpoint disabled.") @Nullable
        Instant nextAttemptAt,

        @Describe("What the endpoint said; only where one delivery is read.") @Nullable
        List<AttemptView> attempts) {

    /** What the endpoint said once. */
    @Describe("What the endpoint said once.")
    public record AttemptView(
            @Describe("From 1 on, through all replays.") int number,
            Instant startedAt,

            @Describe("Absent = it is under way, or the replica that made it was stopped in the middle.") @Nullable
            Long durationMs,

            @Describe("Absent = no answer came.") @Nullable Integer httpStatus,

            @Describe("Absent = it succeeded.") @Nullable String error,

            @Describe(
                    "The beginning of the answer, 1 KiB at most; what looks like a secret or an address is struck out.")
            @Nullable
            String excerpt) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.durationMs(),
                    attempt.httpStatus(),
                    attempt.error(),
                    attempt.excerpt());
        }
    }

    static DeliveryView brief(Delivery delivery) {
        return view(delivery, null);
    }

    static DeliveryView whole(DeliveryLog.Entry entry) {
        return view(
                entry.delivery(), entry.attempts().stream().map(AttemptView::of).toList());
    }

    private static DeliveryView view(Delivery delivery, @Nullable List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.endpointId(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.eventPosition(),
                delivery.status(),
                delivery.statusReason(),
                delivery.tries(),
                delivery.replays(),
                delivery.createdAt(),
                delivery.lastAttemptAt(),
                delivery.finishedAt(),
                delivery.nextAttemptAt(),
                attempts);
    }
}
