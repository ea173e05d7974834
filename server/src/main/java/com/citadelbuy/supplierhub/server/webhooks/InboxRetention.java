package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets what came long ago, whatever became of it: it may hold addresses. */
final class InboxRetention {

    private final Database database;
    private final Duration kept;
    private final InstantSource clock;

    InboxRetention(Database database, Duration kept, InstantSource clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** Row by row first, since months are longer than what is to be kept; then the empty months whole. */
    void forget() {
        Instant oldest = clock.instant().minus(kept);
        int gone = 1;
        while (gone > 0) {
            gone = database.inTransaction(tx -> InboxStore.forgetBefore(tx, oldest));
        }
        database.useTransaction(tx -> InboxStore.dropMonthsBefore(tx, oldest));
    }
}
