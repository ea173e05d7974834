package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Starts lanes when they are due. Any replica may tick at any time: the lane's row is locked while its run is made and its
 * time is moved, so that each time comes once.
 */
public final class SyncSchedule {

    private static final Duration KEPT = Duration.ofDays(62);
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final Database database;
    private final Connections connections;
    private final Lanes lanes;
    private final SyncRuns runs;
    private final SyncRules rules;
    private final Cadence cadence;
    private final InstantSource clock;

    SyncSchedule(
            Database database,
            Connections connections,
            Lanes lanes,
            SyncRuns runs,
            SyncRules rules,
            Cadence cadence,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.lanes = lanes;
        this.runs = runs;
        this.rules = rules;
        this.cadence = cadence;
        this.clock = clock;
    }

    /**
     * Starts what is due now.
     *
     * @return how many runs were asked for
     */
    public int tick() {
        if (!rules.sync().automatic()) {
            return 0;
        }
        for (Lane lane : Lanes.SCHEDULED) {
            database.withHandle(handle -> ScheduleStore.without(handle, lane)).forEach(usable -> take(usable, lane));
        }
        int count = 0;
        Instant now = clock.instant();
        for (Optional<Boolean> started = next(now); started.isPresent(); started = next(now)) {
            count += started.get() ? 1 : 0;
        }
        return count;
    }

    /** Forgets runs that ended long ago, a helping at a time. */
    public void forget() {
        Instant before = clock.instant().minus(KEPT);
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) {
            gone = database.inTransaction(tx -> RunStore.forget(tx, before, FORGOTTEN_AT_ONCE));
        }
    }

    private void take(ScheduleStore.Usable usable, Lane lane) {
        Connection connection = connections.get(usable.workspaceId(), usable.id());
        Instant first = clock.instant().plus(cadence.every(connection, lane));
        database.useHandle(handle -> ScheduleStore.put(handle, usable.workspaceId(), usable.id(), lane, first));
    }

    /** Whether the next lane that is due was started; empty when none is due. */
    private Optional<Boolean> next(Instant now) {
        return database.inTransaction(tx -> ScheduleStore.lockDue(tx, now).map(due -> start(tx, due, now)));
    }

    /** A tick comes a little late; that must not add up. */
    private static Instant next(ScheduleStore.Due due, Duration every, Instant now) {
        Instant next = due.nextAt().plus(every);
        return next.isAfter(now) ? next : now.plus(every);
    }

    private boolean start(Handle tx, ScheduleStore.Due due, Instant now) {
        Connection connection = connections.get(due.workspaceId(), due.connectionId());
        Lane lane = Lane.of(due.lane());
        ScheduleStore.move(tx, due, next(due, cadence.every(connection, lane), now));
        if (!rules.on(lane) || !lanes.has(connection, lane) || idle(tx, connection, lane)) {
            return false;
        }
        runs.start(tx, connection, lane, "schedule");
        return true;
    }

    /** A run over nothing would only fill the list of runs. */
    private static boolean idle(Handle tx, Connection connection, Lane lane) {
        return lane == Lane.ORDERS
                ? LaneStore.countOrders(tx, connection.workspaceId(), connection.id()) == 0
                : LaneStore.countProducts(tx, connection.workspaceId(), connection.id()) == 0;
    }
}
