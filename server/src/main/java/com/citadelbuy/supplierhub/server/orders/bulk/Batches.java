package com.citadelbuy.supplierhub.server.orders.bulk;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client does with batches of orders: sends them and reads how far they came. */
public final class Batches {

    private static final String CURSOR = "order_batches";
    private static final String ITEM_CURSOR = "order_batch_items";

    private final Database database;
    private final BatchStore store;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(BatchWork.QUEUE);

    public Batches(Database database, Vault vault, Events events, Ids ids, InstantSource clock) {
        this.database = database;
        this.store = new BatchStore(vault);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps the entries and schedules their placing, in one transaction. The same Idempotency-Key answers with the batch it
     * made.
     */
    public Batch create(String workspaceId, List<BatchEntry> entries, @Nullable String requestKey) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Batch batch = new Batch(ids.next("batch"), "queued", entries.size(), 0, refused(entries), now, null);
        return database.inTransaction(tx -> {
            if (!store.insert(tx, workspaceId, batch, requestKey)) {
                return store.byRequestKey(tx, workspaceId, String.valueOf(requestKey))
                        .orElseThrow();
            }
            store.insertItems(tx, workspaceId, batch.id(), entries);
            events.append(
                    tx,
                    Event.of(workspaceId, "order_batch.created", "order_batch", batch.id())
                            .with("total", batch.total()));
            claim.wake(tx);
            return batch;
        });
    }

    /** The batch; a 404 when there is none. */
    public Batch get(String workspaceId, String id) {
        return database.withHandle(handle -> store.find(handle, workspaceId, id))
                .orElseThrow(() -> new Refusal.Missing("batch", id));
    }

    /** Newest first. */
    public Page<Batch> list(String workspaceId, @Nullable String cursor, int limit) {
        @Nullable
        String before =
                cursor == null ? null : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<Batch> found = database.withHandle(handle -> store.page(handle, workspaceId, before, limit + 1));
        return page(found, limit, last -> Cursors.encode(CURSOR, last.id()));
    }

    /**
     * Its items by number.
     *
     * @param status one of the words of {@link BatchItem.Status}, or null for all
     */
    public Page<BatchItem> items(
            String workspaceId, String batchId, @Nullable String status, @Nullable String cursor, int limit) {
        get(workspaceId, batchId);
        int after = cursor == null
                ? 0
                : number(Cursors.decode(ITEM_CURSOR, 1, cursor).getFirst());
        List<BatchItem> found =
                database.withHandle(handle -> store.items(handle, workspaceId, batchId, status, after, limit + 1));
        return page(found, limit, last -> Cursors.encode(ITEM_CURSOR, Integer.toString(last.number())));
    }

    private static int refused(List<BatchEntry> entries) {
        return (int)
                entries.stream().filter(BatchEntry.Malformed.class::isInstance).count();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
        }
    }

    private static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
