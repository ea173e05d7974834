package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets what came long ago, whatever became of it: it may hold addresses. */
final class InboxRetention {

    /** Whatever is kept of what came: a repeat is known for as long as anybody may send one. Keys are hashes and tell nothing. */
    private static final Duration REPEATED = Duration.ofDays(7);

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
        Instant now = clock.instant();
        Instant oldest = now.minus(kept);
        Instant oldestKey = now.minus(kept.compareTo(REPEATED) < 0 ? REPEATED : kept);
        int gone = 1;
        while (gone > 0) {
            gone = database.inTransaction(tx -> InboxStore.forgetBefore(tx, oldest, oldestKey));
        }
        database.useTransaction(tx -> InboxStore.dropMonthsBefore(tx, oldest));
    }
}
