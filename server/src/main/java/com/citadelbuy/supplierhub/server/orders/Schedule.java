package com.citadelbuy.supplierhub.server.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When work on a supplier order is taken up again after a fact; null when only outside facts move it. Pure. */
final class Schedule {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private Schedule() {}

    static @Nullable Instant next(
            SupplierOrder before,
            OrderMachine.Step step,
            Progress.Findings findings,
            int attempts,
            Pace pace,
            Instant now) {
        boolean moved = step.state() != before.state();
        if (Cancelling.isDue(step.to())) {
            return step.to().cancel() == CancelState.WANTED
                    ? now.plus(told(
                            findings,
                            moved || before.cancel() != CancelState.WANTED ? Duration.ZERO : Pace.rung(attempts)))
                    : now.plus(pace.look());
        }
        return switch (step.state()) {
            case QUEUED -> now.plus(told(findings, moved ? Pace.rung(before.placements() - 1) : Pace.rung(attempts)));
            // Under way: due at once, so that it is found when the lease of whoever does it ends.
            case SENDING, CONFIRMING, PAYING -> now;
            case OUTCOME_UNKNOWN ->
                now.plus(moved ? lookAfter(before.placements(), findings) : told(findings, Pace.rung(attempts)));
            case CREATED -> now.plus(told(findings, moved ? Duration.ZERO : pace.costs()));
            case ON_HOLD -> isOurs(step, before) ? now.plus(pace.hold()) : null;
            case CREATED_ID_UNKNOWN,
                    SUBMITTED,
                    PROCESSING,
                    PARTIALLY_SHIPPED,
                    SHIPPED,
                    DELIVERED,
                    RETURNED,
                    CANCELLED,
                    REFUNDED,
                    REJECTED,
                    FAILED,
                    NEEDS_ATTENTION -> null;
        };
    }

    /** Soon after the first request; each repeat that told nothing makes the next one wait longer. */
    private static Duration lookAfter(int placements, Progress.Findings findings) {
        Duration rung = placements <= 1 ? FIRST_LOOK : Pace.rung(placements - 1);
        Duration told = placements <= 1 ? rung : told(findings, rung);
        return told.compareTo(rung) < 0 ? rung : told;
    }

    private static Duration told(Progress.Findings findings, Duration otherwise) {
        return findings.rest() == null ? otherwise : findings.rest();
    }

    /** Holds of ours are tried again; the supplier's own are only watched. */
    private static boolean isOurs(OrderMachine.Step step, SupplierOrder before) {
        @Nullable String reason = step.obeyed() ? step.reason() : before.reason();
        return reason != null && Holds.TRIED_AGAIN.contains(reason);
    }
}
