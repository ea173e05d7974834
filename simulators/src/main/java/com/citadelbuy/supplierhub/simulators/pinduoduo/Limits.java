package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The documented calls per type in a stretch of time. Which belong to an app and which to a shop does not matter with one of each. */
final class Limits {

    private record Rate(int calls, Duration in) {}

    private record Window(Instant since, int calls) {}

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Map<String, Rate> RATES = Map.ofEntries(
            Map.entry("pdd.ddk.goods.search", new Rate(66_900, TEN_SECONDS)),
            Map.entry("pdd.ddk.goods.promotion.url.generate", new Rate(66_900, TEN_SECONDS)),
            Map.entry("pdd.ddk.goods.detail", new Rate(111_500, TEN_SECONDS)),
            Map.entry("pdd.ddk.order.list.increment.get", new Rate(26_700, TEN_SECONDS)),
            Map.entry("pdd.order.information.get", new Rate(30_000, MINUTE)),
            Map.entry("pdd.order.list.get", new Rate(6_000, MINUTE)),
            Map.entry("pdd.order.number.list.increment.get", new Rate(3_000, MINUTE)),
            Map.entry("pdd.order.status.get", new Rate(3_000, MINUTE)),
            Map.entry("pdd.goods.list.get", new Rate(600, MINUTE)),
            Map.entry("pdd.goods.detail.get", new Rate(3_000, MINUTE)),
            Map.entry("pdd.goods.cats.get", new Rate(3_000, MINUTE)),
            Map.entry("pdd.mall.info.get", new Rate(450, Duration.ofSeconds(1))));

    private final SimClock clock;
    private final Map<String, Window> windows = new HashMap<>();

    Limits(SimClock clock) {
        this.clock = clock;
    }

    void take(String type) {
        Rate rate = RATES.get(type);
        if (rate == null) {
            return;
        }
        Instant now = clock.now();
        Window window = windows.getOrDefault(type, new Window(now, 0));
        if (!now.isBefore(window.since().plus(rate.in()))) {
            window = new Window(now, 0);
        }
        if (window.calls() >= rate.calls()) {
            throw Refusal.tooFrequent();
        }
        windows.put(type, new Window(window.since(), window.calls() + 1));
    }
}
