package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run of one lane of one connection.
 *
 * @param requestedBy {@code api} or {@code schedule}
 * @param itemised whether it reads what was named or found, not all that the lane looks after
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

    SyncRun with(Progress next) {
        return new SyncRun(
                workspaceId,
                id,
                connectionId,
                supplier,
                lane,
                requestedBy,
                itemised,
                autoSync,
                next,
                createdAt,
                nextAttemptAt);
    }
}
