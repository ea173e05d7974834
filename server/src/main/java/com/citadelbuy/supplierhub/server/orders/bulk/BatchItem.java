package com.citadelbuy.supplierhub.server.orders.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One wished order of a batch, with its outcome.
 *
 * @param number from 1, as it was sent
 * @param orderId once it was accepted
 * @param problem once it was refused
 */
public record BatchItem(
        int number,
        @Nullable String reference,
        String status,
        @Nullable String orderId,
        @Nullable KeptRefusal problem) {

    /** What became of it. */
    public enum Status {
        WAITING,
        ACCEPTED,
        REFUSED
    }
}
