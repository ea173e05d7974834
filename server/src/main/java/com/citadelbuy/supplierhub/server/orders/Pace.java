package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import java.time.Duration;
import java.util.List;

/**
 * How fast things are looked at again. A simulator's days last seconds, so that looks at it come in seconds too.
 *
 * @param look between two looks at an order that the supplier works on
 * @param costs between two looks at an order whose costs the supplier still computes
 * @param hold before a held order is tried again
 */
public record Pace(Duration look, Duration costs, Duration hold) {

    private static final List<Duration> LADDER = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    public static Pace of(Connection connection) {
        return connection.environment() == Environment.SIMULATOR ? simulator() : live();
    }

    public static Pace live() {
        return new Pace(Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    public static Pace simulator() {
        return new Pace(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    /** How long to wait before the next of several vain attempts. */
    public static Duration rung(int attempts) {
        return LADDER.get(Math.clamp(attempts, 0, LADDER.size() - 1));
    }
}
