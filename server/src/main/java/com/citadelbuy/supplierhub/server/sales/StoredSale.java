package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it is kept; nothing of its buyer is in it.
 *
 * @param theirId the marketplace's
 * @param placedAt by the marketplace's clock, or when we first saw it where it does not tell
 * @param seenAt when what is kept was asked for
 * @param problem why the last look at it told nothing
 */
public record StoredSale(
        String workspaceId,
        String id,
        String connectionId,
        String supplier,
        String theirId,
        @Nullable String number,
        OrderStatus status,
        String word,
        @Nullable String reason,
        @Nullable Money total,
        Instant placedAt,
        @Nullable Instant changedAt,
        @Nullable Instant shipBy,
        String contentHash,
        Instant seenAt,
        @Nullable Instant lookWantedAt,
        @Nullable String problem,
        Instant receivedAt,
        Instant updatedAt) {}
