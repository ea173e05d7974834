package com.citadelbuy.supplierhub.server.orders.bulk;

import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Batches and their items in the database. */
final class BatchStore {

    /** Rows sent to the database at once: few round trips, little memory. */
    private static final int AT_ONCE = 512;

    private static final String COLUMNS = "id, status, total, accepted, refused, created_at, finished_at";

    /** An item that waits, opened. */
    record Waiting(int number, PlaceCommand command) {}

    /** What became of an item. */
    record Outcome(
            int number,
            String status,
            @Nullable String orderId,
            @Nullable KeptRefusal problem) {}

    private record SealedRow(int number, byte[] sealed) {}

    private record ItemRow(
            int number,
            @Nullable String reference,
            String status,
            @Nullable String orderId,
            @Nullable String problem) {

        BatchItem item() {
            return new BatchItem(
                    number, reference, status, orderId, problem == null ? null : Json.read(problem, KeptRefusal.class));
        }
    }

    private final Vault vault;

    BatchStore(Vault vault) {
        this.vault = vault;
    }

    /** Whether it was written; not if another batch has its key, be it one being written at this moment. */
    boolean insert(Handle tx, String workspaceId, Batch batch, @Nullable String requestKey) {
        return tx.createUpdate("""
                        INSERT INTO order_batches (workspace_id, id, request_key, status, total, refused, created_at,
                          next_attempt_at)
                        VALUES (:workspace, :id, :key, :status, :total, :refused, :now, :now) ON CONFLICT DO NOTHING
                        """)
                        .bind("workspace", workspaceId)
                        .bind("id", batch.id())
                        .bind("key", requestKey)
                        .bind("status", batch.status())
                        .bind("total", batch.total())
                        .bind("refused", batch.refused())
                        .bind("now", batch.createdAt())
                        .execute()
                == 1;
    }

    void insertItems(Handle tx, String workspaceId, String batchId, List<BatchEntry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            PreparedBatch rows = tx.prepareBatch("""
                    INSERT INTO order_batch_items (workspace_id, batch_id, number, reference, status, problem, sealed)
                    VALUES (:workspace, :batch, :number, :reference, :status, CAST(:problem AS jsonb), :sealed)
                    """);
            for (int i = from; i < Math.min(from + AT_ONCE, entries.size()); i++) {
                bind(rows, workspaceId, batchId, i + 1, entries.get(i)).add();
            }
            rows.execute();
        }
    }

    private PreparedBatch bind(PreparedBatch rows, String workspaceId, String batchId, int number, BatchEntry entry) {
        rows.bind("workspace", workspaceId)
                .bind("batch", batchId)
                .bind("number", number)
                .bind("reference", entry.reference());
        return switch (entry) {
            case BatchEntry.Wish(PlaceCommand command) ->
                rows.bind("status", "waiting")
                        .bind("problem", (String) null)
                        .bind(
                                "sealed",
                                vault.seal(
                                        Json.write(command).getBytes(StandardCharsets.UTF_8),
                                        place(workspaceId, batchId, number)));
            case BatchEntry.Malformed malformed ->
                rows.bind("status", "refused")
                        .bind("problem", Json.write(KeptRefusal.of(malformed.refusal())))
                        .bind("sealed", (byte[]) null);
        };
    }

    Optional<Batch> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM order_batches WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Batch.class)
                .findOne();
    }

    Optional<Batch> byRequestKey(Handle handle, String workspaceId, String key) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM order_batches WHERE workspace_id = :workspace AND request_key = :key")
                .bind("workspace", workspaceId)
                .bind("key", key)
                .mapTo(Batch.class)
                .findOne();
    }

    /** The leased batch, locked; empty where the lease is no longer the holder's. */
    Optional<Batch> lock(Handle tx, Lease lease) {
        return tx.createQuery("SELECT " + COLUMNS + " FROM order_batches WHERE " + Lease.GUARD + " FOR UPDATE")
                .bindMap(lease.keys())
                .mapTo(Batch.class)
                .findOne();
    }

    /** Newest first, from behind the id given on. */
    List<Batch> page(Handle handle, String workspaceId, @Nullable String before, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM order_batches WHERE workspace_id = :workspace
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Batch.class)
                .list();
    }

    List<BatchItem> items(
            Handle handle, String workspaceId, String batchId, @Nullable String status, int after, int limit) {
        return handle.createQuery("""
                        SELECT number, reference, status, order_id, problem FROM order_batch_items
                        WHERE workspace_id = :workspace AND batch_id = :batch AND number > :after
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                        ORDER BY number LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .bind("after", after)
                .bind("status", status)
                .bind("limit", limit)
                .mapTo(ItemRow.class)
                .map(ItemRow::item)
                .list();
    }

    /** The first that wait, opened. */
    List<Waiting> waiting(Handle tx, String workspaceId, String batchId, int limit) {
        return tx.createQuery("""
                        SELECT number, sealed FROM order_batch_items
                        WHERE workspace_id = :workspace AND batch_id = :batch AND status = 'waiting'
                        ORDER BY number LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .bind("limit", limit)
                .mapTo(SealedRow.class)
                .map(row -> new Waiting(
                        row.number(),
                        Json.mapper()
                                .readValue(
                                        vault.open(row.sealed(), place(workspaceId, batchId, row.number())),
                                        PlaceCommand.class)))
                .list();
    }

    /** The number of the first that waits, without opening it. */
    Optional<Integer> firstWaiting(Handle tx, String workspaceId, String batchId) {
        return tx.createQuery("""
                        SELECT number FROM order_batch_items
                        WHERE workspace_id = :workspace AND batch_id = :batch AND status = 'waiting'
                        ORDER BY number LIMIT 1
                        """)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .mapTo(Integer.class)
                .findOne();
    }

    /** Keeps the outcomes and erases what was sealed. */
    void settle(Handle tx, String workspaceId, String batchId, List<Outcome> outcomes) {
        tx.createUpdate("""
                        UPDATE order_batch_items AS item
                        SET status = row.status, order_id = row.order_id, problem = row.problem, sealed = NULL
                        FROM json_to_recordset(CAST(:outcomes AS json))
                          AS row (number integer, status text, order_id text, problem jsonb)
                        WHERE item.workspace_id = :workspace AND item.batch_id = :batch AND item.number = row.number
                        """)
                .bind("outcomes", Json.write(outcomes))
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .execute();
    }

    /** Keeps how far it came. */
    void update(Handle tx, String workspaceId, Batch batch) {
        tx.createUpdate("""
                        UPDATE order_batches
                        SET status = :status, accepted = :accepted, refused = :refused, finished_at = :finished
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("status", batch.status())
                .bind("accepted", batch.accepted())
                .bind("refused", batch.refused())
                .bind("finished", batch.finishedAt())
                .bind("workspace", workspaceId)
                .bind("id", batch.id())
                .execute();
    }

    private static Vault.Place place(String workspaceId, String batchId, int number) {
        return new Vault.Place(workspaceId, batchId, "item-" + number);
    }
}
