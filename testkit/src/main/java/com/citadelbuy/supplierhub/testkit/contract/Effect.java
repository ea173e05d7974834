package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where in a deal the request lies that takes effect, found out by watching the deal done once in fair weather: of all its
 * requests this is the one that must never be sent twice.
 *
 * @param request its place among the deal's requests, from 0
 * @param requests how many there are
 */
record Effect(int request, int requests) {

    static <T> Effect of(Subject subject, Deal<T> deal) {
        try (Stage stage = Stage.open(subject)) {
            T with = deal.prepare().on(stage);
            int before = stage.simulator().handled().size();
            deal.act().on(stage, stage.session(), with);
            List<WatchedSimulator.Handled> handled =
                    stage.simulator().handled().stream().skip(before).toList();
            return new Effect(indexOf(handled, deal.deed()), handled.size());
        }
    }

    private static int indexOf(List<WatchedSimulator.Handled> handled, Ledger.Deed deed) {
        for (int i = 0; i < handled.size(); i++) {
            if (handled.get(i).deeds().contains(deed)) {
                return i;
            }
        }
        throw new AssertionError("None of " + handled.size() + " requests left a " + deed + " in the ledger");
    }

    /** Lets faults strike from the request at this place on, counted from now. */
    static void strike(Stage stage, Fault fault, int at, int times) {
        AtomicInteger seen = new AtomicInteger();
        stage.faults().next(fault, times, new FromPlace(seen, at)::reached);
    }

    /** Counts each request once, however many planned faults look at it. */
    private static final class FromPlace {
        private final AtomicInteger seen;
        private final int at;
        private Object last = this;

        FromPlace(AtomicInteger seen, int at) {
            this.seen = seen;
            this.at = at;
        }

        @SuppressWarnings("ReferenceEquality") // two equal requests are still two
        synchronized boolean reached(Object request) {
            if (request != last) {
                last = request;
                seen.incrementAndGet();
            }
            return seen.get() > at;
        }
    }
}
