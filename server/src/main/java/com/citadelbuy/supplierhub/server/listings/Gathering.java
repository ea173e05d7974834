package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts a change that is due into a batch, with as many others of its account and kind as the marketplace takes at once. */
public final class Gathering implements Handler {

    public static final Queue QUEUE = new Queue(
            "listing_changes", "listing_changes", "connection_id", "state = 'queued'", 1, Duration.ofSeconds(20));

    /** Each of them is read before it is written, and the first waits for the last: the longer, the staler. */
    private static final int MOST_READ = 20;

    private final Database database;
    private final Connections connections;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);
    private final Claim batches = new Claim(Publishing.QUEUE);

    Gathering(Database database, Connections connections, Ids ids, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<StoredChange> known = database.withHandle(handle -> ChangeStore.find(handle, lease));
        if (known.isEmpty()) {
            return;
        }
        Connection connection = connections.get(lease.workspaceId(), known.get().connectionId());
        database.useTransaction(tx -> gather(tx, lease, connection));
    }

    private void gather(Handle tx, Lease lease, Connection connection) {
        Optional<StoredChange> change =
                ChangeStore.lock(tx, lease.workspaceId(), lease.id()).filter(row -> row.state() == ChangeState.QUEUED);
        if (change.isEmpty() || !claim.isHeld(tx, lease)) {
            claim.settle(tx, lease, null);
            return;
        }
        Instant now = clock.instant();
        List<String> together = new ArrayList<>(List.of(change.get().id()));
        int more = most(connection, change.get()) - 1;
        if (more > 0) {
            together.addAll(ChangeStore.lockDue(tx, change.get(), now, more));
        }
        String batch = ids.next("lbatch");
        BatchStore.insert(tx, change.get(), batch, now);
        claim.settle(tx, lease, null);
        ChangeStore.gather(tx, lease.workspaceId(), together, batch, now);
        batches.wake(tx);
    }

    private int most(Connection connection, StoredChange change) {
        @Nullable ListingRules rules = connections.definition(connection).listings();
        if (rules == null || change.alone()) {
            return 1;
        }
        boolean read = change.aspect() == Aspect.STOCK && rules.countsDown();
        return read ? Math.min(MOST_READ, rules.batch()) : rules.batch();
    }
}
