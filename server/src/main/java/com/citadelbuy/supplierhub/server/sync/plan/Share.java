package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * What a lane may look at of products that it cannot reach all in each interval.
 *
 * @param first how many come first
 * @param rest how many others there are
 */
public record Share(Duration interval, long first, Duration firstEvery, long rest, Duration restEvery) {

    /** How many looks a run has for those that come first, and for the others. */
    public record Looks(long first, long rest) {}

    /** Of the run of this time. Parts of a look add up over the runs. */
    public Looks looks(Instant now) {
        long number = Math.floorDiv(now.getEpochSecond(), interval.toSeconds());
        return new Looks(part(first, firstEvery, number), part(rest, restEvery, number));
    }

    private long part(long products, Duration every, long number) {
        return Math.min(products, until(products, every, number + 1) - until(products, every, number));
    }

    private long until(long products, Duration every, long number) {
        return Math.floorDiv(Math.multiplyExact(products, number * interval.toSeconds()), every.toSeconds());
    }
}
