package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status null when no answer came
 * @param error why it is no success; null when it is one
 * @param excerpt the beginning of the answer, with secrets struck out
 * @param notBefore when the receiver wants to be asked again; null when it did not say
 */
record Reply(
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String excerpt,
        @Nullable Instant notBefore,
        Instant startedAt,
        Duration took) {

    boolean ok() {
        return error == null;
    }

    boolean gone() {
        return is(410);
    }

    /** Whether the receiver, or what stands before it, has more than it can do. */
    boolean overloaded() {
        return is(429) || is(502) || is(503) || is(504);
    }

    private boolean is(int wanted) {
        return status != null && status == wanted;
    }
}
