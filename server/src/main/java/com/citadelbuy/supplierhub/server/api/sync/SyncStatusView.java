package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.sync.LaneStatus;
import com.citadelbuy.supplierhub.server.sync.SyncRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all lanes of all connections stand.
 *
 * @param automatic whether anything is started without being asked for
 */
public record SyncStatusView(boolean automatic, List<LaneView> lanes) {

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
