package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run of one lane of one connection.
 *
 * @param requestedBy {@code api}, {@code schedule}, or {@code changes} where a supplier's list of changes named what it reads
 * @param itemised whether it reads what was named or found, not all that the lane looks after
 * @param picked whether it looks at what it has chosen, since it cannot look at everything
 * @param autoSync what imported products are set to; null leaves them
 * @param nextAttemptAt when it goes on; null when it does not
 */
public record SyncRun(
        String workspaceId,
        String id,
        String connectionId,
        String supplier,
        Lane lane,
        String requestedBy,
        boolean itemised,
        boolean picked,
        @Nullable Boolean autoSync,
        Progress progress,
        Instant createdAt,
        @Nullable Instant nextAttemptAt) {

    /** How a run stands. */
    public enum State {
        QUEUED,
        RUNNING,
        PAUSED,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean over() {
            return this == SUCCEEDED || this == FAILED || this == CANCELLED;
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public State state() {
        return progress.state();
    }

    public RunCounts counts() {
        return progress.counts();
    }

    /** A run of the schedule may choose before it has begun; what somebody asked for is all looked at. */
    boolean mayPick() {
        return lane == Lane.STOCK && !itemised && !picked && requestedBy.equals("schedule") && progress.place() == null;
    }

    /** What its figures are called: a run over a few products that changed says nothing of how long one over all takes. */
    String figure() {
        return requestedBy.equals(ChangeReadings.BY) ? "change" : lane.figure();
    }

    SyncRun picking() {
        return copy(true, progress);
    }

    SyncRun with(Progress next) {
        return copy(picked, next);
    }

    private SyncRun copy(boolean picks, Progress next) {
        return new SyncRun(
                workspaceId,
                id,
                connectionId,
                supplier,
                lane,
                requestedBy,
                itemised,
                picks,
                autoSync,
                next,
                createdAt,
                nextAttemptAt);
    }
}
