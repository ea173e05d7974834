package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;
import java.util.List;

/** Hands out the budgets that suppliers grant. Thread-safe. */
public interface Limiter {

    /** Who goes first, the last one before all others. */
    enum Rank {
        /** Looks whether something changed. */
        LOOK,
        /** Begins something that is waited for. */
        FIRST,
        /** Ends it: what was read in order to write would have to be read again if others went first, and they by theirs. */
        FOLLOWING
    }

    /**
     * Units to be taken from a budget.
     *
     * @param key names the budget, the same for all who share it
     * @param reserve units that this draw leaves there for others; of a budget that is kept to the letter nothing is left
     * @param rank whoever waits with a higher one goes first
     */
    record Draw(String key, long capacity, Duration period, int weight, long reserve, Rank rank) {

        private static final Duration LONGEST_WINDOW = Duration.ofMinutes(2);
        private static final long LARGEST_WINDOW = 2_000;

        /** Leaves nothing to others. */
        public Draw(String key, long capacity, Duration period, int weight) {
            this(key, capacity, period, weight, 0, Rank.FIRST);
        }

        /**
         * Whether no stretch of a period's length may ever see more than the capacity, and not only in the long run. So it
         * is where the period is short.
         */
        public boolean isStrict() {
            return period.compareTo(LONGEST_WINDOW) <= 0 && capacity <= LARGEST_WINDOW;
        }

        /**
         * The same for those who look whether something changed: of a budget that takes long to refill they leave a fifth
         * untouched, so that orders need not wait for hours. What refills beyond it is theirs again. Of any budget they leave
         * what comes next to whoever waits for it.
         */
        public Draw yielding() {
            return new Draw(key, capacity, period, weight, isStrict() ? 0 : reserved(capacity), Rank.LOOK);
        }

        /** The same for a write whose work has had a call before. */
        public Draw following() {
            return new Draw(key, capacity, period, weight, reserve, Rank.FOLLOWING);
        }

        /** How much of a capacity is kept for orders. */
        public static long reserved(long capacity) {
            return capacity / 5;
        }

        /** The time for which what was taken counts: requests sent a period apart may arrive a little closer together. */
        public Duration memory() {
            return period.plus(period.dividedBy(20));
        }
    }

    /** Takes all draws or none. Zero when taken, else how long to wait before asking again. */
    Duration take(List<Draw> draws);

    /** Nobody gets anything from these budgets for so long: the supplier said so. */
    void drain(List<Draw> draws, Duration pause);
}
