package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant; null = all.
 *
 * @param since made then or later
 * @param until made before
 */
public record DeliveryFilter(
        @Nullable String status,
        @Nullable String eventType,
        @Nullable Instant since,
        @Nullable Instant until) {}
