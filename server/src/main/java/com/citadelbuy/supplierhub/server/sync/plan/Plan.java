package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fresh a connection's products can be. */
public record Plan(Wish wish, List<Lane> lanes, List<Spending> spending, List<String> sentences) {

    /**
     * A lane's part.
     *
     * @param atWish how many products could be as fresh as wanted if this lane had the account to itself; null for any number
     * @param allEvery how often all could be refreshed if it had; null when nothing limits it
     * @param hotEvery for those ordered lately or low in stock
     * @param restEvery for all others
     * @param limitedBy the budget that is short; null when all is as wanted
     */
    public record Lane(
            Wish.OfLane wish,
            @Nullable Long atWish,
            @Nullable Duration allEvery,
            Duration hotEvery,
            Duration restEvery,
            @Nullable String limitedBy) {

        /** Between two looks at one that comes first lies no more than this. */
        public Duration hotWithin() {
            return within(hotEvery);
        }

        /** Between two looks at any other lies no more than this. */
        public Duration restWithin() {
            return within(restEvery);
        }

        /** Its turn comes with a run, and the run may take an interval to get to it. */
        private Duration within(Duration each) {
            long every = Math.max(1, wish.every().toSeconds());
            return Duration.ofSeconds((Math.ceilDiv(each.toSeconds(), every) + 1) * every);
        }
    }

    /** How much of a budget the proposal spends, from 0 to 1. */
    public record Spending(Budget budget, double share) {}
}
