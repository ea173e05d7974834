package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of one aspect of a listing, and how far that has come.
 *
 * @param version counts what was wanted
 * @param lowering whether a figure of stock may only be lowered: a sale was told of after it was written
 * @param doubtful whether something was sent of which nobody knows whether it arrived, so that the listing is read first
 * @param alone whether it is sent by itself, since the marketplace refused a call that had others in it
 * @param sends how often it was sent
 * @param target the figure of stock that was worked out last
 * @param settledAt when it was last published or refused
 */
public record StoredChange(
        String workspaceId,
        String id,
        String listingId,
        String connectionId,
        Aspect aspect,
        ChangeState state,
        Wanted wanted,
        long version,
        Instant wishedAt,
        boolean lowering,
        boolean doubtful,
        boolean alone,
        int sends,
        @Nullable Long target,
        @Nullable Instant settledAt,
        @Nullable String problemCode,
        @Nullable String problem,
        @Nullable String exchangeId,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt) {}
