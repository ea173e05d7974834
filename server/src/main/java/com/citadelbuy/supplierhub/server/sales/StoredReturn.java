package com.citadelbuy.supplierhub.server.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sends back, as it is kept.
 *
 * @param theirId the marketplace's
 * @param theirSaleId the marketplace's, of the sale
 * @param saleId ours; null while the sale is not known
 * @param reason null where it is not opened
 */
public record StoredReturn(
        String workspaceId,
        String id,
        String connectionId,
        String supplier,
        String theirId,
        String theirSaleId,
        @Nullable String saleId,
        @Nullable String sku,
        @Nullable Integer quantity,
        String word,
        @Nullable String reason,
        @Nullable Instant at,
        String contentHash,
        Instant seenAt,
        Instant receivedAt,
        Instant updatedAt) {

    /** Without the reason, in which buyers write what they like. */
    @Override
    public String toString() {
        return "StoredReturn[" + id + ", " + theirId + ", " + theirSaleId + ", " + word + "]";
    }
}
