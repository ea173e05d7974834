package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver said once.
 *
 * @param number from 1 on, through all replays
 * @param durationMs null while it is under way, and for ever where whoever made it died
 * @param httpStatus null when no answer came
 * @param error why it failed; null when it did not
 */
public record Attempt(
        int number,
        Instant startedAt,
        @Nullable Long durationMs,
        @Nullable Integer httpStatus,
        @Nullable String error,
        @Nullable String excerpt) {}
