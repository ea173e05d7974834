package com.citadelbuy.supplierhub.server.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact in an order's history, with what it did. */
public record TimelineEntry(
        String supplierOrderId,
        Instant at,
        String fact,
        String fromState,
        String toState,
        @Nullable String reason,
        @Nullable String nextAction,
        @Nullable String detail,
        @Nullable String exchangeId) {}
