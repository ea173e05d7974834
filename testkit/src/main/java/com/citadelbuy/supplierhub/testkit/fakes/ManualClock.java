package com.citadelbuy.supplierhub.testkit.fakes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until it is moved. Thread-safe. */
public final class ManualClock implements InstantSource {

    private Instant now;

    public ManualClock(Instant start) {
        this.now = start;
    }

    /** A clock that starts on an ordinary working day. */
    public static ManualClock start() {
        return new ManualClock(Instant.parse("2026-03-04T09:00:00Z"));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards");
        }
        now = now.plus(time);
    }
}
