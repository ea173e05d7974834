package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to strike one simulator, in order. Thread-safe. */
public final class Faults {

    private record Planned(Fault fault, Predicate<SimRequest> when) {}

    private final List<Planned> planned = new ArrayList<>();
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

    synchronized Optional<Fault> strike(SimRequest request) {
        for (int i = 0; i < planned.size(); i++) {
            if (planned.get(i).when().test(request)) {
                return Optional.of(planned.remove(i).fault());
            }
        }
        return Optional.empty();
    }
}
