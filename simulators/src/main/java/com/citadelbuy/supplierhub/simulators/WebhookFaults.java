package com.citadelbuy.supplierhub.simulators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to strike one simulator's webhooks, in order. Thread-safe. */
public final class WebhookFaults {

    private record Planned(WebhookFault fault, Predicate<Announcement> when) {}

    private final List<Planned> planned = new ArrayList<>();
    private final Map<WebhookFault, Integer> struck = new EnumMap<>(WebhookFault.class);

    /** The next webhook of any type meets this fault. */
    public synchronized WebhookFaults next(WebhookFault fault) {
        return next(fault, 1, news -> true);
    }

    /** The next {@code times} webhooks that match meet this fault. */
    public synchronized WebhookFaults next(WebhookFault fault, int times, Predicate<Announcement> when) {
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(fault, when));
        }
        return this;
    }

    public synchronized void clear() {
        planned.clear();
    }

    public synchronized int pending() {
        return planned.size();
    }

    /** How often each kind has struck since the simulator was started. */
    public synchronized Map<WebhookFault, Integer> struck() {
        Map<WebhookFault, Integer> counts = new EnumMap<>(WebhookFault.class);
        for (WebhookFault fault : WebhookFault.values()) {
            counts.put(fault, struck.getOrDefault(fault, 0));
        }
        return counts;
    }

    synchronized Optional<WebhookFault> strike(Announcement news) {
        for (int i = 0; i < planned.size(); i++) {
            Planned next = planned.get(i);
            if (next.when().test(news)) {
                planned.remove(i);
                struck.merge(next.fault(), 1, Integer::sum);
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }
}
