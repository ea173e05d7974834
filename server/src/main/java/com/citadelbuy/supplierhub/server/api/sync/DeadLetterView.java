package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.sync.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a supplier's that could not be read. It stands once per product and lane until it can be.
 *
 * @param runId the run that met it last
 * @param cause the kind of the failure
 * @param exchangeId the recorded exchange that shows it
 * @param attempts how many runs have met it
 * @param resolvedAt since when it can be read again
 */
public record DeadLetterView(
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
        @Nullable Instant resolvedAt) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.connectionId(),
                letter.lane(),
                letter.supplierProductId(),
                letter.runId(),
                letter.cause(),
                letter.detail(),
                letter.exchangeId(),
                letter.attempts(),
                letter.firstAt(),
                letter.lastAt(),
                letter.replayRunId(),
                letter.resolvedAt());
    }
}
