package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.sync.Progress;
import com.citadelbuy.supplierhub.server.sync.RunCounts;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of one lane of one connection.
 *
 * @param lane import, content, stock, orders or tracking
 * @param state queued, running, paused, succeeded, failed or cancelled
 * @param requestedBy api, schedule, or changes where the supplier told that what it reads has changed
 * @param complete false where a supplier's list could not be walked to its end
 * @param error why it failed, or what it waits for at the moment
 * @param nextAttemptAt when it goes on
 */
public record RunView(
        String id,
        String connectionId,
        String supplier,
        String lane,
        String state,
        String requestedBy,
        Counts counts,
        boolean complete,
        @Nullable Trouble error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt) {

    /**
     * How many products it has to read as far as is known, and what came of them. What the supplier no longer knows is counted
     * as seen alone, until the pass ends and it is removed. In the lanes orders and tracking these are orders: a run ends when
     * each was looked at, and a look that failed is made again without it.
     */
    public record Counts(
            int total, int seen, int created, int changed, int unchanged, int held, int failed, int removed) {}

    /** What is wrong. */
    public record Trouble(String code, String detail) {}

    static RunView of(SyncRun run) {
        Progress progress = run.progress();
        RunCounts counts = run.counts();
        return new RunView(
                run.id(),
                run.connectionId(),
                run.supplier(),
                run.lane().word(),
                run.state().word(),
                run.requestedBy(),
                new Counts(
                        counts.total(),
                        counts.seen(),
                        counts.created(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.held(),
                        counts.failed(),
                        counts.removed()),
                progress.complete(),
                trouble(progress.errorCode(), progress.errorDetail()),
                run.createdAt(),
                progress.startedAt(),
                progress.finishedAt(),
                run.state().over() ? null : run.nextAttemptAt());
    }

    static @Nullable Trouble trouble(@Nullable String code, @Nullable String detail) {
        return code == null ? null : new Trouble(code, detail == null ? "" : detail);
    }
}
