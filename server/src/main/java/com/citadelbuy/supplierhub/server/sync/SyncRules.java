package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.sync.changes.ChangePace;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import java.time.Duration;

/** What the operator has set for syncing. */
public record SyncRules(Settings.Sync sync, Settings.Features features) {

    /** Whether a lane may run at all; imports and orders always may. */
    boolean on(Lane lane) {
        return switch (lane) {
            case CONTENT -> features.productAutoSync();
            case STOCK -> features.inventoryAutoSync();
            case IMPORT, ORDERS, TRACKING -> true;
        };
    }

    /** Lists of changes are asked for where what they name may be read without being asked for. */
    ChangePace changes() {
        return new ChangePace(sync.automatic() && on(Lane.CONTENT), sync.changesInterval());
    }

    /** As often as the settings say, whatever the account allows. */
    Cadence cadence() {
        return (connection, lane) -> every(lane);
    }

    /**
     * As often as the settings say, but not more often than the account's limits allow. Stock goes as often as the settings
     * say all the same: where it cannot look at everything, it looks at some.
     */
    Cadence cadence(Plans plans) {
        return (connection, lane) ->
                lane == Lane.STOCK ? every(lane) : plans.every(connection, lane.word(), every(lane));
    }

    private Duration every(Lane lane) {
        return lane == Lane.STOCK ? sync.inventoryInterval() : sync.interval();
    }
}
