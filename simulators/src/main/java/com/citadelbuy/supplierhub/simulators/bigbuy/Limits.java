package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How often an account may call each endpoint. A window begins with its first call and ends in whole seconds, since its end is
 * told in whole seconds. Kept in memory: a restarted supplier forgives.
 */
final class Limits {

    /**
     * So many calls in such a time.
     *
     * @param resetTold whether the refusal says when to come back; some do not
     */
    record Limit(int calls, Duration per, boolean resetTold) {

        static Limit hourly(int calls) {
            return new Limit(calls, Duration.ofHours(1), true);
        }

        /** Single records. */
        static final Limit SLOW = new Limit(1, Duration.ofSeconds(5), true);

        static final Limit BRISK = new Limit(1, Duration.ofSeconds(1), true);

        /** The documents know refusals without a reset and do not say whose they are. */
        static final Limit BRISK_UNTOLD = new Limit(1, Duration.ofSeconds(1), false);
    }

    private record Key(String account, String endpoint) {}

    private record Window(int used, long reset) {}

    private final SimClock clock;
    private final Map<Key, Window> windows = new HashMap<>();

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void count(Account account, Route route) {
        Limit limit = route.limit();
        Key key = new Key(account.name(), route.method() + " " + route.path());
        long now = clock.now().getEpochSecond();
        Window window = windows.getOrDefault(key, new Window(0, now));
        if (now >= window.reset()) {
            window = new Window(0, now + limit.per().toSeconds());
        }
        if (window.used() >= limit.calls()) {
            throw Refusal.raw(limit.resetTold() ? exceeded(window.reset()) : exceeded());
        }
        windows.put(key, new Window(window.used() + 1, window.reset()));
    }

    /** What is told when nothing was counted. */
    SimReply exceededForNow() {
        return exceeded(clock.now().getEpochSecond() + 1);
    }

    private static SimReply exceeded(long reset) {
        return exceeded().with("X-Ratelimit-Reset", Long.toString(reset));
    }

    private static SimReply exceeded() {
        return SimReply.text(429, "text/html; charset=UTF-8", "You exceeded the rate limit");
    }
}
