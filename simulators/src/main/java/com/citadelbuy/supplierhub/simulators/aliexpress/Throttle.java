package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The calls a second that the platform publishes per app and method; whoever exceeds them is banned for a second. */
final class Throttle {

    private static final Duration BAN = Duration.ofSeconds(1);

    private static final Map<String, Integer> PER_SECOND = Map.ofEntries(
            Map.entry("aliexpress.ds.product.get", 500),
            Map.entry("aliexpress.ds.order.create", 150),
            Map.entry("aliexpress.trade.ds.order.get", 1000),
            Map.entry("aliexpress.ds.trade.order.get", 1000),
            Map.entry("aliexpress.ds.freight.query", 350),
            Map.entry("aliexpress.ds.order.tracking.get", 100),
            Map.entry("aliexpress.ds.address.get", 4),
            Map.entry("aliexpress.ds.category.get", 1000),
            Map.entry("aliexpress.ds.feedname.get", 1000),
            Map.entry("aliexpress.ds.recommend.feed.get", 1000),
            Map.entry("aliexpress.ds.feed.itemids.get", 3));

    private record Second(Instant since, int calls, boolean banned) {}

    private final SimClock clock;
    private final Map<String, Second> seconds = new HashMap<>();

    Throttle(SimClock clock) {
        this.clock = clock;
    }

    void admit(String method) {
        int most = PER_SECOND.getOrDefault(method, Integer.MAX_VALUE);
        Instant now = clock.now();
        Second second = seconds.getOrDefault(method, new Second(now, 0, false));
        if (!now.isBefore(second.since().plus(BAN))) {
            second = new Second(now, 0, false);
        }
        if (second.banned() || second.calls() >= most) {
            // The ban runs from the call that went too far, not from each call made during it.
            seconds.put(method, second.banned() ? second : new Second(now, most, true));
            throw Refusal.throttled(BAN.toSeconds());
        }
        seconds.put(method, new Second(second.since(), second.calls() + 1, false));
    }
}
