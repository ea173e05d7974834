package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.sync.LaneStatus;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLane;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all lanes of all connections stand.
 *
 * @param automatic whether anything is started without being asked for
 * @param changes how far the lists of changes were walked, of accounts whose supplier has one
 */
public record SyncStatusView(boolean automatic, List<LaneView> lanes, List<ChangesView> changes) {

    /**
     * How far an account's list of changed products was walked, between the runs over all products.
     *
     * @param settledUntil what changed before then was noted; missing before the first pass has ended
     * @param lastSuccessAt when a pass last came to the end of the list
     * @param told how many changes the list has told of so far, of whichever products
     * @param noted how often one of ours was read for it, or waits to be
     * @param unreadable how many entries were not understood
     * @param error what troubles it at the moment
     * @param nextAttemptAt when it goes on; missing where it does not
     */
    public record ChangesView(
            String connectionId,
            @Nullable Instant settledUntil,
            @Nullable Instant lastSuccessAt,
            long told,
            long noted,
            long unreadable,
            RunView.@Nullable Trouble error,
            @Nullable Instant nextAttemptAt) {

        static ChangesView of(ChangeLane lane) {
            return new ChangesView(
                    lane.connectionId(),
                    lane.settledUntil(),
                    lane.lastSuccessAt(),
                    lane.told(),
                    lane.noted(),
                    lane.unreadable(),
                    RunView.trouble(lane.problemCode(), lane.problem()),
                    lane.nextAttemptAt());
        }
    }

    /**
     * One lane of one connection.
     *
     * @param enabled whether it is switched on
     * @param nextRunAt when it starts by itself; missing where it does not
     * @param backlog products that the run under way has not asked for yet
     * @param deadLetters records that cannot be read
     */
    public record LaneView(
            String connectionId,
            String supplier,
            String lane,
            boolean enabled,
            @Nullable RunView lastRun,
            @Nullable Instant nextRunAt,
            int backlog,
            int deadLetters) {

        static LaneView of(LaneStatus status) {
            @Nullable SyncRun last = status.lastRun();
            return new LaneView(
                    status.connectionId(),
                    status.supplier(),
                    status.lane().word(),
                    status.enabled(),
                    last == null ? null : RunView.of(last),
                    status.nextRunAt(),
                    status.backlog(),
                    status.deadLetters());
        }
    }
}
