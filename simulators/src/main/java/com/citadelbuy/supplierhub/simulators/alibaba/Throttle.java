package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;

/**
 * A limit over all calls of the app. The documents give its words and no number, only the advice to begin with five a
 * second; this is far above that.
 */
final class Throttle {

    static final int PER_SECOND = 100;
    private static final Duration BAN = Duration.ofSeconds(1);

    private final SimClock clock;
    private Instant since = Instant.EPOCH;
    private int calls;
    private boolean banned;

    Throttle(SimClock clock) {
        this.clock = clock;
    }

    void admit() {
        Instant now = clock.now();
        if (Duration.between(since, now).compareTo(BAN) >= 0) {
            since = now;
            calls = 0;
            banned = false;
        }
        if (banned) {
            throw Refusal.throttled(BAN.toSeconds());
        }
        if (calls >= PER_SECOND) {
            // The ban runs from the call that went too far, not from each call made during it.
            banned = true;
            since = now;
            throw Refusal.throttled(BAN.toSeconds());
        }
        calls++;
    }
}
