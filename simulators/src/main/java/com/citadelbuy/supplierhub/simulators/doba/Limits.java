package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often an account may call. That there are limits by plan is documented, their numbers are not; these are a call a second
 * in the long run and five at once. Kept in memory: a restarted supplier forgives.
 */
final class Limits {

    private static final Duration PER_CALL = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = PER_CALL.multipliedBy(4);

    private final SimClock clock;
    private final Map<Account, Instant> paidUntil = new EnumMap<>(Account.class);

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void take(Account account) {
        Instant now = clock.now();
        Instant until = paidUntil.getOrDefault(account, now);
        if (until.isAfter(now.plus(AT_ONCE))) {
            throw Refusal.tooManyRequests();
        }
        paidUntil.put(account, (until.isAfter(now) ? until : now).plus(PER_CALL));
    }
}
