package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.sync.changes.DueProduct;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is read because of changes, in the database. */
final class ChangeReadingStore {

    private static final String OPEN = "run.state IN ('queued', 'running', 'paused')";

    private ChangeReadingStore() {}

    /** Those that were not read, and do not wait to be, because of this change or a later one. What failed or was cancelled is no reading. */
    static List<DueProduct> unread(Handle tx, Connection connection, List<DueProduct> products) {
        return tx.createQuery("""
                        SELECT told.theirs AS supplier_product_id, told.at AS told_at
                        FROM unnest(CAST(:theirs AS text[]), CAST(:times AS timestamptz[])) AS told (theirs, at)
                        WHERE NOT EXISTS (
                          SELECT FROM sync_run_items AS item
                          JOIN sync_runs AS run ON run.workspace_id = item.workspace_id AND run.id = item.run_id
                          WHERE item.workspace_id = :workspace AND item.supplier_product_id = told.theirs
                            AND item.told_at >= told.at AND run.connection_id = :connection
                            AND (item.state = 'done' OR item.state = 'waiting' AND\s""" + OPEN + "))")
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bindArray("theirs", String.class, theirs(products))
                .bindArray("times", String.class, times(products))
                .mapTo(DueProduct.class)
                .list();
    }

    static void remember(Handle tx, SyncRun run, List<DueProduct> due) {
        tx.createUpdate("""
                        UPDATE sync_run_items AS item SET told_at = told.at
                        FROM unnest(CAST(:theirs AS text[]), CAST(:times AS timestamptz[])) AS told (theirs, at)
                        WHERE item.workspace_id = :workspace AND item.run_id = :run
                          AND item.supplier_product_id = told.theirs
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .bindArray("theirs", String.class, theirs(due))
                .bindArray("times", String.class, times(due))
                .execute();
    }

    private static List<String> theirs(List<DueProduct> products) {
        return products.stream().map(DueProduct::supplierProductId).toList();
    }

    private static List<String> times(List<DueProduct> products) {
        return products.stream().map(DueProduct::toldAt).map(Instant::toString).toList();
    }

    static int waiting(Handle handle, Connection connection) {
        return handle.createQuery("""
                        SELECT count(*) FROM sync_runs AS run
                        JOIN sync_run_items AS item ON item.workspace_id = run.workspace_id AND item.run_id = run.id
                        WHERE run.workspace_id = :workspace AND run.connection_id = :connection
                          AND run.requested_by = 'changes' AND item.state = 'waiting' AND\s""" + OPEN)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .mapTo(Integer.class)
                .one();
    }
}
