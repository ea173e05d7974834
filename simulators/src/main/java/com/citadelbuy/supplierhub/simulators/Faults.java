package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to strike one simulator, in order. Thread-safe. */
public final class Faults {

    private record Planned(Fault fault, Predicate<SimRequest> when) {}

    private final List<Planned> planned = new ArrayList<>();
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private Duration slowness = Duration.ofSeconds(30);

    /** The next request of any kind meets this fault. */
    public synchronized Faults next(Fault fault) {
        return next(fault, 1, request -> true);
    }

    /** The next {@code times} requests that match meet this fault. */
    public synchronized Faults next(Fault fault, int times, Predicate<SimRequest> when) {
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(fault, when));
        }
        return this;
    }

    /** How long a slow answer takes. */
    public synchronized Duration slowness() {
        return slowness;
    }

    public synchronized void slowness(Duration slowness) {
        this.slowness = slowness;
    }

    public synchronized void clear() {
        planned.clear();
    }

    /** How many planned faults have not struck yet. */
    public synchronized int pending() {
        return planned.size();
    }

    /** How often each kind has struck since the simulator was started; those that never did stand at zero. */
    public synchronized Map<Fault, Integer> struck() {
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            counts.put(fault, struck.getOrDefault(fault, 0));
        }
        return counts;
    }

    /**
     * The fault that this request meets, which is then no longer planned.
     *
     * @param possible faults that can strike such a request
     */
    synchronized Optional<Fault> strike(SimRequest request, Predicate<Fault> possible) {
        for (int i = 0; i < planned.size(); i++) {
            Planned next = planned.get(i);
            if (possible.test(next.fault()) && next.when().test(request)) {
                planned.remove(i);
                struck.merge(next.fault(), 1, Integer::sum);
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }
}
