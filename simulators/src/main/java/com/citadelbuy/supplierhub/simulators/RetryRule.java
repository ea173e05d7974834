package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How a supplier insists.
 *
 * @param patience how long it waits for an answer, in real time
 * @param waits how long it waits before each further attempt, in the supplier's time but a second at least; then it
 *     gives up
 * @param taken the HTTP statuses that end it well
 */
public record RetryRule(Duration patience, List<Duration> waits, IntPredicate taken) {

    public RetryRule {
        waits = List.copyOf(waits);
    }

    /** Empty when that was the last attempt. */
    Optional<Duration> after(int attempt) {
        return attempt < waits.size() ? Optional.of(waits.get(attempt)) : Optional.empty();
    }
}
