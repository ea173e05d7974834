package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import java.time.InstantSource;
import java.util.List;

/** Has suppliers asked for what changed. */
public final class ChangeSync {

    private final Database database;
    private final Connections connections;
    private final ChangePace pace;
    private final InstantSource clock;
    private final Claim claim = new Claim(ChangeLanes.QUEUE);

    public ChangeSync(Database database, Connections connections, ChangePace pace, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.pace = pace;
        this.clock = clock;
    }

    /** Opens the lanes of accounts whose supplier tells of changes, and sets alarms that were lost. Any replica may tick at any time. */
    public void tick() {
        if (!pace.on()) {
            return;
        }
        List<String> able = connections.suppliersThat(ReadChanges.class);
        database.useTransaction(tx -> {
            if (ChangeLaneStore.open(tx, able, clock.instant()) > 0) {
                claim.wake(tx);
            }
        });
    }

    /** How far the lists of all accounts were walked. */
    public List<ChangeLane> lanes(String workspaceId) {
        return database.withHandle(handle -> ChangeLaneStore.all(handle, workspaceId));
    }
}
