package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run came.
 *
 * @param walk the list it still walks, or null
 * @param place the last page or product that is done
 * @param complete false where a list could not be walked to its end
 * @param waits how often in a row it had to wait for the supplier
 * @param errorCode why it failed, or what it waits for
 */
public record Progress(
        State state,
        @Nullable Walk walk,
        @Nullable String place,
        RunCounts counts,
        boolean complete,
        int waits,
        @Nullable String errorCode,
        @Nullable String errorDetail,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static Progress queued(@Nullable Walk walk, int total) {
        return new Progress(State.QUEUED, walk, null, RunCounts.ofTotal(total), true, 0, null, null, null, null);
    }

    Progress in(State next) {
        return new Progress(next, walk, place, counts, complete, waits, errorCode, errorDetail, startedAt, finishedAt);
    }

    Progress started(Instant at, RunCounts known) {
        return new Progress(State.RUNNING, walk, place, counts.plus(known), complete, waits, null, null, at, null);
    }

    Progress ended(State how, Instant at) {
        return new Progress(how, walk, place, counts, complete, waits, errorCode, errorDetail, startedAt, at);
    }

    /** Further on, and no longer in trouble. */
    Progress at(@Nullable String newPlace, RunCounts more) {
        return new Progress(state, walk, newPlace, counts.plus(more), complete, 0, null, null, startedAt, finishedAt);
    }

    Progress walking(@Nullable Walk next) {
        return new Progress(state, next, place, counts, complete, waits, errorCode, errorDetail, startedAt, finishedAt);
    }

    Progress placed(@Nullable String newPlace) {
        return new Progress(
                state, walk, newPlace, counts, complete, waits, errorCode, errorDetail, startedAt, finishedAt);
    }

    Progress incomplete() {
        return new Progress(state, walk, place, counts, false, waits, errorCode, errorDetail, startedAt, finishedAt);
    }

    /** Told what is wrong; the number of waits in a row is counted up. */
    Progress troubled(String code, String detail) {
        return new Progress(state, walk, place, counts, complete, waits + 1, code, detail, startedAt, finishedAt);
    }
}
