package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import java.time.Duration;
import java.time.Instant;

/**
 * How often lists of changes are asked for.
 *
 * @param on whether they are at all
 * @param interval between two passes over the list of an account
 * @param simulated the same at a simulator
 */
public record ChangePace(boolean on, Duration interval, Duration simulated) {

    /** A simulator's days last seconds. */
    private static final Duration SIMULATED = Duration.ofSeconds(30);

    public ChangePace(boolean on, Duration interval) {
        this(on, interval, SIMULATED);
    }

    Instant next(Connection connection, Instant now) {
        return now.plus(connection.environment() == Environment.SIMULATOR ? simulated : interval);
    }
}
