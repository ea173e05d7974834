package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that is too odd to be believed without a person.
 *
 * @param reason {@code zero}, {@code ten_times}, {@code a_tenth} or {@code currency}
 * @param price what the supplier said
 * @param stored what counts until it is approved
 * @param status {@code pending}, {@code approved}, {@code rejected} or, when the supplier said something else since,
 *     {@code superseded}
 */
public record PriceHold(
        String id,
        String connectionId,
        String productId,
        String variantId,
        String reason,
        Money price,
        Money stored,
        String status,
        Instant createdAt,
        @Nullable Instant decidedAt) {}
