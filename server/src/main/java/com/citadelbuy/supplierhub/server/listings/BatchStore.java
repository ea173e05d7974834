package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Batches of changes in the database. */
final class BatchStore {

    private static final TypeReference<List<Batch.Item>> ITEMS = new TypeReference<>() {};

    private record Row(
            String workspaceId,
            String id,
            String connectionId,
            String aspect,
            String state,
            String items,
            @Nullable String ticket,
            @Nullable Instant sendingSince) {

        Batch batch() {
            return new Batch(
                    workspaceId,
                    id,
                    connectionId,
                    Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)),
                    Batch.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    Json.mapper().readValue(items, ITEMS),
                    ticket,
                    sendingSince);
        }
    }

    private BatchStore() {}

    static Optional<Batch> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM listing_batches WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(Row.class)
                .findOne()
                .map(Row::batch);
    }

    static void insert(Handle tx, StoredChange of, String id, Instant now) {
        tx.createUpdate("""
                        INSERT INTO listing_batches (workspace_id, id, connection_id, aspect, state, items, created_at, updated_at,
                          next_attempt_at)
                        VALUES (:workspace, :id, :connection, :aspect, 'new', '[]', :now, :now, :now)
                        """)
                .bind("workspace", of.workspaceId())
                .bind("id", id)
                .bind("connection", of.connectionId())
                .bind("aspect", ChangeStore.word(of.aspect()))
                .bind("now", now)
                .execute();
    }

    /** Whether the lease is still ours; if so, nobody else's until the transaction ends. */
    static boolean held(Handle tx, Lease lease, Instant now) {
        return tx.createUpdate("UPDATE listing_batches SET updated_at = :now WHERE " + Lease.GUARD
                                + " AND lease_until IS NOT NULL")
                        .bind("now", now)
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    /** Under {@link #held}. */
    static void write(Handle tx, Lease lease, Batch batch) {
        tx.createUpdate("UPDATE listing_batches SET state = :stateWord, items = CAST(:itemsJson AS jsonb),"
                        + " ticket = :ticket, sending_since = :sendingSince WHERE " + Lease.GUARD)
                .bind("ticket", batch.ticket())
                .bind("sendingSince", batch.sendingSince())
                .bind("stateWord", batch.state().word())
                .bind("itemsJson", Json.write(batch.items()))
                .bindMap(lease.keys())
                .execute();
    }

    /** Under {@link #held}: nothing of it is open any more. */
    static void end(Handle tx, Lease lease) {
        tx.createUpdate("DELETE FROM listing_batches WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .execute();
    }

    /** State is the truth, work is the alarm clock. */
    static int sweep(Handle handle, Instant now) {
        return handle.createUpdate("UPDATE listing_batches SET next_attempt_at = :now WHERE next_attempt_at IS NULL")
                .bind("now", now)
                .execute();
    }
}
