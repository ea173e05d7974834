package com.citadelbuy.supplierhub.server.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Products that a pass did not find, too many to be believed without a person.
 *
 * @param passId the pass that did not find them
 * @param live how many the connection had before the pass
 * @param missing how many were not found
 * @param open how many of these were not read again since
 * @param status {@code pending}, {@code approved}, {@code rejected} or, when a later pass asked anew, {@code superseded}
 */
public record RemovalProposal(
        String id,
        String connectionId,
        String passId,
        int live,
        int missing,
        int open,
        String status,
        Instant createdAt,
        @Nullable Instant decidedAt) {}
