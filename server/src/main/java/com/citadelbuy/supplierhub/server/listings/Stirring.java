package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.spi.ListingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has figures of stock worked out anew that may be stale. */
public final class Stirring implements Handler {

    public static final Queue QUEUE =
            new Queue("listing_stirs", "listing_stirs", "connection_id", "TRUE", 2, Duration.ofSeconds(20));

    /** A sale that took place before a figure was written is told of by then; what is sold later a marketplace takes off itself. */
    private static final Duration LATE = Duration.ofDays(1);

    private final Database database;
    private final Connections connections;
    private final InstantSource clock;
    private final Claim changes = new Claim(Gathering.QUEUE);

    Stirring(Database database, Connections connections, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<StirStore.Stir> found = database.withHandle(handle -> StirStore.find(handle, lease));
        if (found.isEmpty()) {
            return;
        }
        StirStore.Stir stir = found.get();
        Connection connection = connections.get(stir.workspaceId(), stir.connectionId());
        @Nullable ListingRules rules = connections.definition(connection).listings();
        Instant now = clock.instant();
        Instant since = rules != null && rules.countsDown() ? now.minus(LATE) : Instant.EPOCH;
        database.useTransaction(tx -> {
            if (StirStore.end(tx, lease)) {
                ChangeStore.stirLinkedAnyhow(tx, stir.workspaceId(), stir.listings(), now);
                ChangeStore.stirOwn(tx, stir.workspaceId(), stir.listings(), now, since);
                changes.wake(tx);
            }
        });
    }
}
