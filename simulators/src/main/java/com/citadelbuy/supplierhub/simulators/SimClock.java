package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The simulators' time. Instants shown on the wire are real ones; what takes a supplier days takes {@code speed} times
 * less here, so that an order is delivered in seconds while tokens and limits behave as they really do.
 *
 * @param source where instants come from; a test passes one it moves by hand
 * @param speed how many simulated seconds of a supplier's work pass in a second
 */
public record SimClock(InstantSource source, double speed) {

    public Instant now() {
        return source.instant();
    }

    /** How much of a supplier's working time has gone by since then. */
    public Duration worked(Instant since) {
        return Duration.ofMillis((long) (Duration.between(since, now()).toMillis() * speed));
    }

    /** The real instant at which this much of a supplier's work is done, counted from {@code since}. */
    public Instant after(Instant since, Duration work) {
        return since.plusMillis((long) Math.ceil(work.toMillis() / speed));
    }
}
