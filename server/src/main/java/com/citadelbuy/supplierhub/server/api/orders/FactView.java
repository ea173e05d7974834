package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.TimelineEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something learned about a supplier order, with what it did. */
public record FactView(
        Instant at,
        String supplierOrderId,
        String fact,
        String from,
        String to,
        @Nullable String reason,
        @Nullable String nextAction,
        @Nullable String detail,
        @Nullable String exchangeId) {

    static FactView of(TimelineEntry entry) {
        return new FactView(
                entry.at(),
                entry.supplierOrderId(),
                entry.fact(),
                entry.fromState(),
                entry.toState(),
                entry.reason(),
                entry.nextAction(),
                entry.detail(),
                entry.exchangeId());
    }
}
