package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLane;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeSync;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How all lanes of all connections stand. */
public final class SyncStatus {

    private record Key(String connectionId, Lane lane) {}

    private final Database database;
    private final Connections connections;
    private final Lanes lanes;
    private final SyncRules rules;
    private final ChangeSync changes;

    SyncStatus(Database database, Connections connections, Lanes lanes, SyncRules rules, ChangeSync changes) {
        this.database = database;
        this.connections = connections;
        this.lanes = lanes;
        this.rules = rules;
        this.changes = changes;
    }

    /** Whether anything is started without being asked for. */
    public boolean automatic() {
        return rules.sync().automatic();
    }

    /** How far suppliers' lists of changes were walked. */
    public List<ChangeLane> changes(String workspaceId) {
        return changes.lanes(workspaceId);
    }

    /** By connection, oldest first, and lane. */
    public List<LaneStatus> of(String workspaceId) {
        Map<Key, SyncRun> runs = new HashMap<>();
        Map<Key, Instant> times = new HashMap<>();
        Map<Key, Integer> letters = new HashMap<>();
        database.useHandle(handle -> {
            RunStore.newest(handle, workspaceId).forEach(run -> runs.put(new Key(run.connectionId(), run.lane()), run));
            ScheduleStore.all(handle, workspaceId)
                    .forEach(due -> times.put(new Key(due.connectionId(), Lane.of(due.lane())), due.nextAt()));
            DeadLetterStore.standing(handle, workspaceId)
                    .forEach(each -> letters.put(new Key(each.connectionId(), Lane.of(each.lane())), each.count()));
        });
        List<LaneStatus> all = new ArrayList<>();
        for (Connection connection : connections.all(workspaceId)) {
            for (Lane lane : Lane.values()) {
                Key key = new Key(connection.id(), lane);
                @Nullable SyncRun last = runs.get(key);
                if (last != null || lanes.has(connection, lane)) {
                    all.add(status(connection, lane, last, times.get(key), letters.getOrDefault(key, 0)));
                }
            }
        }
        return all;
    }

    private LaneStatus status(
            Connection connection, Lane lane, @Nullable SyncRun last, @Nullable Instant next, int letters) {
        boolean enabled = rules.on(lane);
        boolean starts = enabled && automatic() && connection.usable();
        int backlog = last == null || last.state().over()
                ? 0
                : Math.max(0, last.counts().total() - last.counts().seen());
        return new LaneStatus(
                connection.id(), connection.supplier(), lane, enabled, last, starts ? next : null, backlog, letters);
    }
}
