package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are wanted; null does not matter.
 *
 * @param since placed then or later
 * @param text a number, an id of the marketplace's or a sku, whole
 */
public record SaleFilter(
        @Nullable String connectionId,
        @Nullable OrderStatus status,
        @Nullable Instant since,
        @Nullable String text) {}
