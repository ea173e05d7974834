package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.time.InstantSource;

/** The feature, put together. */
public record InventoryFeature(Inventory inventory, InventoryRules rules, Alerts alerts) {

    public static InventoryFeature on(Database database, Events events, Ids ids, InstantSource clock) {
        return on(database, events, ids, clock, StockWatch.NOBODY);
    }

    /** @param watch hears of stock that is another */
    public static InventoryFeature on(
            Database database, Events events, Ids ids, InstantSource clock, StockWatch watch) {
        Thresholds thresholds = new Thresholds(events, ids, clock);
        return new InventoryFeature(
                new Inventory(database, events, thresholds, watch),
                new InventoryRules(database, thresholds, events, ids, clock),
                new Alerts(database, events, clock));
    }
}
