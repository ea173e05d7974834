package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.pipeline.Limiter.Draw;
import java.time.Duration;

/**
 * What a supplier allows a connection.
 *
 * @param capacity with the connection's settings
 * @param sharers how many connections share it, this one among them
 */
public record Budget(String name, long capacity, Duration period, long sharers) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** What comes back in a day, as far as the limiter hands it out. */
    double unitsADay() {
        Duration each = draw().isStrict() ? draw().memory() : period;
        return capacity * (DAY / each.toMillis()) / sharers;
    }

    /** Units that syncs leave untouched, so that an order finds them; nought where orders simply go first. */
    public long reserve() {
        return draw().yielding().reserve();
    }

    private Draw draw() {
        return new Draw(name, capacity, period, 0);
    }
}
