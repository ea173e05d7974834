package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.listings.ListingLane;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the listings of a connection were walked.
 *
 * @param running whether a pass is under way
 * @param lastSuccessAt when the last pass ended
 * @param unreadable how many entries could not be read, all told
 */
public record ListingLaneView(
        String connectionId,
        boolean running,
        @Nullable Instant lastSuccessAt,
        @Nullable String problemCode,
        @Nullable String problem,
        long unreadable,
        @Nullable Instant nextAttemptAt) {

    static ListingLaneView of(ListingLane lane) {
        return new ListingLaneView(
                lane.connectionId(),
                lane.passSince() != null,
                lane.lastSuccessAt(),
                lane.problemCode(),
                lane.problem(),
                lane.unreadable(),
                lane.nextAttemptAt());
    }
}
