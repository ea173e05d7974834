package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long is waited. */
final class Pace {

    /** A simulator's days last seconds. */
    private static final Duration SIMULATED = Duration.ofSeconds(30);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration LONGEST_FOLLOW = Duration.ofMinutes(2);

    /** An account that cannot be used is not usable a second later. */
    static final Duration STANDSTILL = Duration.ofMinutes(5);

    private Pace() {}

    /** When the next pass over an account's listings begins; null where nobody asked for one. */
    static @Nullable Instant nextPass(boolean automatic, Duration interval, Connection connection, Instant now) {
        if (!automatic) {
            return null;
        }
        return now.plus(connection.environment() == Environment.SIMULATOR ? SIMULATED : interval);
    }

    /** After the n-th vain attempt. */
    static Duration rest(int attempts, @Nullable Duration told) {
        return told == null ? doubled(attempts, LONGEST_REST) : told;
    }

    /** Before a ticket is asked for the n-th time. */
    static Duration follow(int attempts) {
        return doubled(attempts, LONGEST_FOLLOW);
    }

    private static Duration doubled(int attempts, Duration longest) {
        Duration doubled = Duration.ofSeconds(1L << Math.clamp(attempts, 0, 9));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
