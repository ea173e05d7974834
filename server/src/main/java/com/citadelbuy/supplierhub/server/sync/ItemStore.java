package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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

    /** Those of them that the run has already as failed for this reason and without an id. */
    static Set<String> kept(Handle tx, SyncRun run, String problemCode, List<String> given) {
        return tx.createQuery("""
                        SELECT given FROM sync_run_items
                        WHERE workspace_id = :workspace AND run_id = :run AND state = 'failed'
                          AND supplier_product_id IS NULL AND problem_code = :code AND given = ANY(:given)
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bind("code", problemCode)
                .bindArray("given", String.class, given)
                .mapTo(String.class)
                .set();
    }

    private static void insert(Handle tx, SyncRun run, List<RunItem> items) {
        int position = last(tx, run);
        List<RunItem> placed = new ArrayList<>(items.size());
        for (RunItem item : items) {
            position++;
            placed.add(item.at(position));
        }
        CopyRows.copy(
                tx,
                "sync_run_items (workspace_id, run_id, position, given, supplier_product_id, state, problem_code,"
                        + " problem_detail)",
                placed,
                (row, item) -> row.text(run.workspaceId())
                        .text(run.id())
                        .integer(item.position())
                        .text(item.given())
                        .text(item.supplierProductId())
                        .text(item.state())
                        .text(item.problemCode())
                        .text(item.problemDetail()));
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
        tx.createUpdate("""
                        UPDATE sync_run_items item SET state = t.state, product_id = t.product, problem_code = t.code,
                          problem_detail = t.detail, exchange_id = t.exchange
                        FROM unnest(CAST(:positions AS integer[]), CAST(:states AS text[]), CAST(:products AS text[]),
                          CAST(:codes AS text[]), CAST(:details AS text[]), CAST(:exchanges AS text[]))
                          AS t (position, state, product, code, detail, exchange)
                        WHERE item.workspace_id = :workspace AND item.run_id = :run AND item.position = t.position
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bindArray(
                        "positions",
                        Integer.class,
                        items.stream().map(RunItem::position).toList())
                .bindArray("states", String.class, texts(items, RunItem::state))
                .bindArray("products", String.class, texts(items, RunItem::productId))
                .bindArray("codes", String.class, texts(items, RunItem::problemCode))
                .bindArray("details", String.class, texts(items, RunItem::problemDetail))
                .bindArray("exchanges", String.class, texts(items, RunItem::exchangeId))
                .execute();
    }

    private static List<@Nullable String> texts(List<RunItem> items, Function<RunItem, @Nullable String> text) {
        List<@Nullable String> texts = new ArrayList<>(items.size());
        items.forEach(item -> texts.add(text.apply(item)));
        return texts;
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
