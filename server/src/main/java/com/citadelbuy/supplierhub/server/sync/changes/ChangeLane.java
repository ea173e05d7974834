package com.citadelbuy.supplierhub.server.sync.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection's list of changes was walked.
 *
 * @param settledUntil no change of before can appear any more; null before the first pass has ended
 * @param pass the pass that is under way; null where none is
 * @param told how many changes the list has told of so far, of whichever products
 * @param noted how many readings they came to
 * @param unreadable how many entries could not be read, all told
 */
public record ChangeLane(
        String workspaceId,
        String id,
        String connectionId,
        @Nullable Instant settledUntil,
        @Nullable Pass pass,
        @Nullable Instant lastSuccessAt,
        @Nullable String problemCode,
        @Nullable String problem,
        long told,
        long noted,
        long unreadable,
        @Nullable Instant nextAttemptAt) {

    /**
     * A walk over what changed from one moment to another.
     *
     * @param to when it began, which is where it ends
     * @param place the supplier's, within the list
     * @param pages how many were read
     */
    public record Pass(Instant from, Instant to, @Nullable String place, int pages) {

        Pass at(String next) {
            return new Pass(from, to, next, pages + 1);
        }
    }

    ChangeLane walking(Pass now) {
        return with(settledUntil, now, lastSuccessAt);
    }

    ChangeLane walked(Instant settled, Instant now) {
        return with(settled, null, now);
    }

    private ChangeLane with(@Nullable Instant settled, @Nullable Pass now, @Nullable Instant success) {
        return new ChangeLane(
                workspaceId,
                id,
                connectionId,
                settled,
                now,
                success,
                null,
                null,
                told,
                noted,
                unreadable,
                nextAttemptAt);
    }
}
