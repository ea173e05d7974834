package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** One call a second for an account, all calls together. Kept in memory: a restarted supplier forgives. */
final class Limits {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** A call may overtake its turn by so much, since networks hold up some and not others; the average stays. */
    private static final Duration EARLY = Duration.ofMillis(100);

    private final SimClock clock;
    private final Map<Account, Instant> turns = new EnumMap<>(Account.class);

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void take(Account account) {
        Instant now = clock.now();
        Instant turn = turns.getOrDefault(account, now);
        if (now.isBefore(turn.minus(EARLY))) {
            throw Refusal.tooManyRequests();
        }
        turns.put(account, (turn.isAfter(now) ? turn : now).plus(BETWEEN));
    }
}
