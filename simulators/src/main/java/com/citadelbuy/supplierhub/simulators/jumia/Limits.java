package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * 4 calls in any second and 200 in any minute, for the master shop and thus for all its applications together. Kept in
 * memory only. Calls that are refused here do not count.
 */
final class Limits {

    private static final int A_SECOND = 4;
    private static final int A_MINUTE = 200;

    private final SimClock clock;
    private final Deque<Instant> calls = new ArrayDeque<>();

    Limits(SimClock clock) {
        this.clock = clock;
    }

    /** How long to wait; nothing where the call is let through. */
    Duration take() {
        Instant now = clock.now();
        while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minusSeconds(60))) {
            calls.removeFirst();
        }
        Duration wait = left(now);
        if (wait.isZero()) {
            calls.addLast(now);
        }
        return wait;
    }

    private Duration left(Instant now) {
        if (calls.size() >= A_MINUTE) {
            return Duration.between(now, calls.getFirst().plusSeconds(60));
        }
        Iterator<Instant> latest = calls.descendingIterator();
        Instant oldest = now;
        for (int i = 0; i < A_SECOND; i++) {
            if (!latest.hasNext()) {
                return Duration.ZERO;
            }
            oldest = latest.next();
        }
        Duration left = Duration.between(now, oldest.plusSeconds(1));
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** The body of the 429 is in no document, so that it is that of any other error. */
    static SimReply with(SimReply refused, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1_000);
        return refused.with("Retry-After", Long.toString(seconds))
                .with("x-ratelimit-limit", Integer.toString(A_MINUTE));
    }
}
