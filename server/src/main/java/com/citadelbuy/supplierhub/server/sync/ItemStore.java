package com.citadelbuy.supplierhub.server.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The items of runs in the database. */
final class ItemStore {

    private static final String COLUMNS =
            "position, given, supplier_product_id, state, product_id, problem_code, problem_detail, exchange_id";

    private ItemStore() {}

    /**
     * Adds them behind those there are; one whose product is already among them is left out. The caller holds the run's row.
     *
     * @param most how many are added at most
     * @return how many were added
     */
    static int add(Handle tx, SyncRun run, List<RunItem> items, int most) {
        Set<String> known = known(tx, run, items);
        List<RunItem> wanted = items.stream()
                .filter(item -> item.supplierProductId() == null || known.add(item.supplierProductId()))
                .limit(most)
                .toList();
        if (!wanted.isEmpty()) {
            insert(tx, run, wanted);
        }
        return wanted.size();
    }

    /** Those of them that the run has already, by the supplier's id. */
    private static Set<String> known(Handle tx, SyncRun run, List<RunItem> items) {
        return new HashSet<>(tx.createQuery("""
                        SELECT supplier_product_id FROM sync_run_items
                        WHERE workspace_id = :workspace AND run_id = :run AND supplier_product_id = ANY(:theirs)
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bindArray(
                        "theirs",
                        String.class,
                        items.stream()
                                .map(RunItem::supplierProductId)
                                .filter(Objects::nonNull)
                                .toArray())
                .mapTo(String.class)
                .list());
    }

    private static void insert(Handle tx, SyncRun run, List<RunItem> items) {
        int position = last(tx, run);
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO sync_run_items (workspace_id, run_id, position, given, supplier_product_id, state,
                  problem_code, problem_detail)
                VALUES (:workspace, :run, :position, :given, :theirs, :state, :code, :detail)
                """);
        for (RunItem item : items) {
            position++;
            batch.bind("workspace", run.workspaceId())
                    .bind("run", run.id())
                    .bind("position", position)
                    .bind("given", item.given())
                    .bind("theirs", item.supplierProductId())
                    .bind("state", item.state())
                    .bind("code", item.problemCode())
                    .bind("detail", item.problemDetail())
                    .add();
        }
        batch.execute();
    }

    private static int last(Handle tx, SyncRun run) {
        return tx.createQuery("""
                        SELECT coalesce(max(position), 0) FROM sync_run_items
                        WHERE workspace_id = :workspace AND run_id = :run
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .mapTo(Integer.class)
                .one();
    }

    static List<Target> waiting(Handle handle, SyncRun run, int most) {
        return handle.createQuery("""
                        SELECT position, position::text AS place, supplier_product_id FROM sync_run_items
                        WHERE workspace_id = :workspace AND run_id = :run AND state = 'waiting'
                        ORDER BY position LIMIT :most
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bind("most", most)
                .mapTo(Target.class)
                .list();
    }

    static void settle(Handle tx, SyncRun run, List<RunItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                UPDATE sync_run_items SET state = :state, product_id = :product, problem_code = :code,
                  problem_detail = :detail, exchange_id = :exchange
                WHERE workspace_id = :workspace AND run_id = :run AND position = :position
                """);
        for (RunItem item : items) {
            batch.bind("state", item.state())
                    .bind("product", item.productId())
                    .bind("code", item.problemCode())
                    .bind("detail", item.problemDetail())
                    .bind("exchange", item.exchangeId())
                    .bind("workspace", run.workspaceId())
                    .bind("run", run.id())
                    .bind("position", item.position())
                    .add();
        }
        batch.execute();
    }

    /** By position, from behind the one given on. */
    static List<RunItem> page(
            Handle handle, String workspaceId, String runId, @Nullable String state, int after, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM sync_run_items
                        WHERE workspace_id = :workspace AND run_id = :run AND position > :after
                          AND (CAST(:state AS text) IS NULL OR state = :state)
                        ORDER BY position LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("run", runId)
                .bind("after", after)
                .bind("state", state)
                .bind("limit", limit)
                .mapTo(RunItem.class)
                .list();
    }
}
