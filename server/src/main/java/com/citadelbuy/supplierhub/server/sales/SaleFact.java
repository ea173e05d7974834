package com.citadelbuy.supplierhub.server.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a sale's timeline.
 *
 * @param fact what was learned or done
 * @param actionId the action it belongs to
 */
public record SaleFact(
        Instant at,
        String fact,
        String fromStatus,
        String toStatus,
        @Nullable String actionId,
        @Nullable String detail,
        @Nullable String exchangeId) {}
