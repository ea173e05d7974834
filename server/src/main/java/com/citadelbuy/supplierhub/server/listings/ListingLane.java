package com.citadelbuy.supplierhub.server.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the listings of a connection were walked.
 *
 * @param passSince when the pass that is under way began; null where none is
 * @param whole whether it could read every entry so far
 * @param place the marketplace's
 * @param wantedAt when somebody last asked for a pass
 * @param unreadable how many entries of lists could not be read, all told
 */
public record ListingLane(
        String workspaceId,
        String id,
        String connectionId,
        @Nullable Instant passSince,
        boolean whole,
        @Nullable String place,
        @Nullable Instant wantedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String problemCode,
        @Nullable String problem,
        long unreadable,
        @Nullable Instant nextAttemptAt) {

    /** With a pass under way. */
    ListingLane begun(Instant now) {
        return passSince == null ? at(now, true, null, lastSuccessAt) : this;
    }

    /**
     * After a page.
     *
     * @param next where the list goes on; null at its end
     */
    ListingLane after(@Nullable String next, int unread, Instant now) {
        boolean stillWhole = whole && unread == 0;
        return next == null ? at(null, stillWhole, null, now) : at(passSince, stillWhole, next, lastSuccessAt);
    }

    private ListingLane at(
            @Nullable Instant since, boolean stillWhole, @Nullable String next, @Nullable Instant success) {
        return new ListingLane(
                workspaceId,
                id,
                connectionId,
                since,
                stillWhole,
                next,
                wantedAt,
                success,
                null,
                null,
                unreadable,
                null);
    }
}
