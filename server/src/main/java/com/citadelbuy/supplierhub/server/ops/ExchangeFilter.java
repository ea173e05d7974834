package com.citadelbuy.supplierhub.server.ops;

import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are wanted; null is any.
 *
 * @param failed whether only those that failed, or only those that did not
 */
public record ExchangeFilter(
        @Nullable String connectionId,
        @Nullable String supplier,
        @Nullable String correlationId,
        @Nullable Boolean failed) {}
