package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a supplier's that could not be read, and did not keep the others waiting. It stands once per product and lane
 * until it can be.
 *
 * @param runId the run that met it last
 * @param cause the kind of the failure, or internal_error where it was ours
 * @param exchangeId the recorded exchange that shows it
 * @param attempts how many runs have met it
 * @param replayRunId the run that was asked to read it again
 * @param resolvedAt since when it can be read again; null while it cannot
 */
public record DeadLetter(
        String id,
        String connectionId,
        String lane,
        String supplierProductId,
        String runId,
        String cause,
        String detail,
        @Nullable String exchangeId,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        @Nullable String replayRunId,
        @Nullable Instant resolvedAt) {}
