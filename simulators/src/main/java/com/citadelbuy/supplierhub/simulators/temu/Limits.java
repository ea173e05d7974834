package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;

/** The documented calls of an app in a second; more are granted by mail alone. There is one app here. */
final class Limits {

    static final int CALLS = 20;

    private static final Duration STRETCH = Duration.ofSeconds(1);

    private final SimClock clock;
    private Instant since = Instant.EPOCH;
    private int calls;

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void take() {
        Instant now = clock.now();
        if (!now.isBefore(since.plus(STRETCH))) {
            since = now;
            calls = 0;
        }
        if (calls == CALLS) {
            throw Refusal.tooFrequent();
        }
        calls++;
    }
}
