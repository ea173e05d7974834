package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.work.Rest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long is waited. */
final class Pace {

    /** A simulator's days last seconds. */
    private static final Duration SIMULATED = Duration.ofSeconds(30);

    private static final Duration LONGEST_FOLLOW = Duration.ofMinutes(2);

    private Pace() {}

    /** When the next pass over an account's listings begins; null where nobody asked for one. */
    static @Nullable Instant nextPass(boolean automatic, Duration interval, Connection connection, Instant now) {
        if (!automatic) {
            return null;
        }
        return now.plus(connection.environment() == Environment.SIMULATOR ? SIMULATED : interval);
    }

    /** Before a ticket is asked for the n-th time. */
    static Duration follow(int attempts) {
        return Rest.after(attempts, LONGEST_FOLLOW);
    }
}
