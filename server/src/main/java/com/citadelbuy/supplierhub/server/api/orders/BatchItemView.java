package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.api.errors.Problems;
import com.citadelbuy.supplierhub.server.orders.bulk.BatchItem;
import org.jspecify.annotations.Nullable;

/**
 * One order of a batch.
 *
 * @param number from 1, as it was sent
 * @param status waiting, accepted or refused
 * @param problem what placing it alone would have answered
 */
public record BatchItemView(
        int number,
        @Nullable String reference,
        String status,
        @Nullable String orderId,
        @Nullable Problem problem) {

    static BatchItemView of(BatchItem item, String requestId) {
        return new BatchItemView(
                item.number(),
                item.reference(),
                item.status(),
                item.orderId(),
                item.problem() == null ? null : Problems.of(item.problem().refusal(), requestId));
    }
}
