package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.Removals;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeSync;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The feature, put together.
 *
 * @param runs what clients do
 * @param status how all lanes stand
 * @param stock reads one product's stock at once
 * @param schedule what ticks
 * @param work what the worker of {@link SyncWork#QUEUE} runs
 * @param changes what ticks for lists of changes
 * @param changeLanes what the worker of {@link ChangeLanes#QUEUE} runs
 */
public record SyncFeature(
        SyncRuns runs,
        SyncStatus status,
        StockNow stock,
        SyncSchedule schedule,
        SyncWork work,
        ChangeSync changes,
        ChangeLanes changeLanes) {

    /** Where figures of finished runs go. */
    @FunctionalInterface
    public interface Figures {
        void synced(String type, Duration took, boolean success);
    }

    /** What it stands on. */
    public record Ground(
            Database database, Events events, Ids ids, InstantSource clock, Figures figures, MeterRegistry meters) {}

    /** As often as the settings say and the accounts' limits allow. */
    public static SyncFeature on(
            Ground ground,
            Connections connections,
            Products products,
            Removals removals,
            SyncRules rules,
            Plans plans) {
        return on(
                ground,
                connections,
                products,
                removals,
                rules,
                rules.cadence(plans),
                ListWalker.live(connections),
                Picker.by(plans));
    }

    static SyncFeature on(
            Ground ground,
            Connections connections,
            Products products,
            Removals removals,
            SyncRules rules,
            Cadence cadence) {
        return on(ground, connections, products, removals, rules, cadence, ListWalker.live(connections));
    }

    static SyncFeature on(
            Ground ground,
            Connections connections,
            Products products,
            Removals removals,
            SyncRules rules,
            Cadence cadence,
            ListWalker.Pages pages) {
        return on(ground, connections, products, removals, rules, cadence, pages, Picker.none());
    }

    private static SyncFeature on(
            Ground ground,
            Connections connections,
            Products products,
            Removals removals,
            SyncRules rules,
            Cadence cadence,
            ListWalker.Pages pages,
            Picker picker) {
        Database database = ground.database();
        InstantSource clock = ground.clock();
        RunLog log = new RunLog(ground.events(), ground.figures(), clock);
        Lanes lanes = new Lanes(connections, rules);
        SyncRuns runs = new SyncRuns(database, connections, lanes, log, ground.ids(), clock);
        StepWriter writer = new StepWriter(database, products, removals, log, ground.ids(), clock);
        ListWalker walker = new ListWalker(pages, writer, clock);
        ChangeSync changes = new ChangeSync(database, connections, rules.changes(), clock);
        return new SyncFeature(
                runs,
                new SyncStatus(database, connections, lanes, rules, changes),
                new StockNow(connections, products, clock),
                new SyncSchedule(database, connections, lanes, runs, rules, cadence, clock),
                new SyncWork(database, connections, rules, writer, walker, picker, log, ground.meters(), clock),
                changes,
                new ChangeLanes(
                        database, connections, new ChangeReadings(runs), rules.changes(), ground.meters(), clock));
    }
}
