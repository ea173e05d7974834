package com.citadelbuy.supplierhub.simulators.temu;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the buyer of a sale, or the platform for him, would have otherwise while nothing is sent, and what came of it. */
record Wishes(Sale sale) {

    /** After that long a buyer has what the seller neither grants nor denies. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration SECOND_THOUGHT = Duration.ofHours(2);
    private static final Duration FIRST_HOUR = Duration.ofHours(1);

    Optional<Instant> cancelAsked() {
        return sale.fact("cancel_asked")
                .or(() -> sale.sold(Magic.CANCELLED) ? sale.passed(sale.created(), SECOND_THOUGHT) : Optional.empty())
                .filter(at -> sale.dropped().isEmpty()
                        && sale.firstSent().filter(at::isAfter).isEmpty());
    }

    Optional<Instant> cancelDenied() {
        return sale.fact("cancel_denied");
    }

    Optional<Instant> cancelGranted() {
        return cancelDenied().isPresent() ? Optional.empty() : cancelAsked().flatMap(at -> sale.passed(at, PATIENCE));
    }

    private Optional<Instant> moveAsked() {
        return sale.sold(Magic.ADDRESS_CHANGE)
                ? sale.confirmed()
                        .flatMap(at -> sale.passed(at, FIRST_HOUR))
                        .filter(at -> sale.firstSent().filter(at::isAfter).isEmpty())
                : Optional.empty();
    }

    private Optional<Instant> moveDenied() {
        return sale.fact("move_denied");
    }

    /** When the buyer's other address came to hold. */
    Optional<Instant> moved() {
        return moveDenied().isPresent() ? Optional.empty() : moveAsked().flatMap(at -> sale.passed(at, PATIENCE));
    }

    boolean awaitsCancellation() {
        return cancelAsked().isPresent()
                && cancelDenied().isEmpty()
                && sale.cancelled().isEmpty();
    }

    boolean awaitsAddress() {
        return moveAsked().isPresent() && moveDenied().isEmpty() && moved().isEmpty();
    }

    boolean underRiskControl() {
        return sale.sold(Magic.ON_HOLD)
                && sale.confirmed().isPresent()
                && sale.fact("risk_denied").isEmpty();
    }

    /** When any of them was uttered or answered. */
    Stream<Instant> times() {
        return Stream.of(cancelAsked(), cancelDenied(), moveAsked(), moveDenied(), moved())
                .flatMap(Optional::stream);
    }
}
