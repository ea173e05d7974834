package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The looks at orders that runs asked for, in the database. */
final class OrderLookStore {

    /** How far the looks of a run came. */
    record Tally(int waiting, int changed, int unchanged, int failed) {

        RunCounts beyond(RunCounts known) {
            int seen = changed + unchanged + failed;
            return new RunCounts(
                    0,
                    seen - known.seen(),
                    0,
                    changed - known.changed(),
                    unchanged - known.unchanged(),
                    0,
                    failed - known.failed(),
                    0);
        }
    }

    private OrderLookStore() {}

    /**
     * Has the open orders of a connection looked at now.
     *
     * @param shippedOnly those alone that are on their way
     * @return how many there are
     */
    static int ask(Handle tx, SyncRun run, boolean shippedOnly, Instant now) {
        return tx.createUpdate("""
                        WITH asked AS (
                          UPDATE order_watches AS watch SET next_attempt_at = least(next_attempt_at, :now)
                          WHERE workspace_id = :workspace AND connection_id = :connection
                            AND next_attempt_at IS NOT NULL
                            AND (NOT :shipped OR EXISTS (SELECT FROM supplier_orders AS part
                              WHERE part.workspace_id = watch.workspace_id AND part.id = watch.id
                                AND part.state = 'shipped'))
                          RETURNING id)
                        INSERT INTO sync_run_looks (workspace_id, run_id, supplier_order_id, outcome)
                        SELECT :workspace, :run, id, 'waiting' FROM asked
                        """)
                .bind("now", now)
                .bind("workspace", run.workspaceId())
                .bind("connection", run.connectionId())
                .bind("run", run.id())
                .bind("shipped", shippedOnly)
                .execute();
    }

    /** What is not watched any more needs no look. */
    static void letGo(Handle tx, SyncRun run) {
        tx.createUpdate("""
                        UPDATE sync_run_looks AS look SET outcome = 'unchanged'
                        WHERE workspace_id = :workspace AND run_id = :run AND outcome = 'waiting'
                          AND NOT EXISTS (SELECT FROM order_watches AS watch
                            WHERE watch.workspace_id = look.workspace_id AND watch.id = look.supplier_order_id
                              AND (watch.next_attempt_at IS NOT NULL OR watch.lease_until IS NOT NULL))
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .execute();
    }

    static Tally tally(Handle tx, SyncRun run) {
        return tx.createQuery("""
                        SELECT count(*) FILTER (WHERE outcome = 'waiting') AS waiting,
                          count(*) FILTER (WHERE outcome = 'changed') AS changed,
                          count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
                          count(*) FILTER (WHERE outcome = 'failed') AS failed
                        FROM sync_run_looks WHERE workspace_id = :workspace AND run_id = :run
                        """)
                .bind("workspace", run.workspaceId())
                .bind("run", run.id())
                .mapTo(Tally.class)
                .one();
    }

    /** The runs that wait for a look at this order. */
    static List<String> waiting(Handle handle, String workspaceId, String supplierOrderId) {
        return handle.createQuery("""
                        SELECT run_id FROM sync_run_looks
                        WHERE workspace_id = :workspace AND supplier_order_id = :order AND outcome = 'waiting'
                        """)
                .bind("workspace", workspaceId)
                .bind("order", supplierOrderId)
                .mapTo(String.class)
                .list();
    }

    /** How the order and its parcels stand; two looks that answer the same have found nothing new. */
    static String standing(Handle handle, String workspaceId, String supplierOrderId) {
        return handle.createQuery("""
                        SELECT concat_ws('|', part.state, part.reason, part.total_amount, part.total_currency, (
                          SELECT string_agg(concat_ws(' ', s.id, s.status, s.word, s.updated_at), ',' ORDER BY s.id)
                          FROM shipments s WHERE s.workspace_id = part.workspace_id AND s.supplier_order_id = part.id))
                        FROM supplier_orders part WHERE part.workspace_id = :workspace AND part.id = :order
                        """)
                .bind("workspace", workspaceId)
                .bind("order", supplierOrderId)
                .mapTo(String.class)
                .one();
    }

    static void done(Handle tx, String workspaceId, String supplierOrderId, Collection<String> runIds, String outcome) {
        tx.createUpdate("""
                        UPDATE sync_run_looks SET outcome = :outcome
                        WHERE workspace_id = :workspace AND supplier_order_id = :order AND run_id = ANY(:runs)
                          AND outcome = 'waiting'
                        """)
                .bind("workspace", workspaceId)
                .bind("order", supplierOrderId)
                .bindArray("runs", String.class, runIds)
                .bind("outcome", outcome)
                .execute();
    }

    /** Runs that nothing waits for any more go on. Of two last looks at once each may miss the other: runs look themselves, too. */
    static void ring(Handle tx, String workspaceId, Collection<String> runIds, Instant now) {
        tx.createUpdate("""
                        UPDATE sync_runs AS run SET next_attempt_at = least(next_attempt_at, :now)
                        WHERE workspace_id = :workspace AND id = ANY(:runs) AND next_attempt_at IS NOT NULL
                          AND NOT EXISTS (SELECT FROM sync_run_looks AS look WHERE look.workspace_id = run.workspace_id
                            AND look.run_id = run.id AND look.outcome = 'waiting')
                        """)
                .bind("workspace", workspaceId)
                .bindArray("runs", String.class, runIds)
                .bind("now", now)
                .execute();
    }

    /** An order for which a run came to wait while it was being looked at is looked at again, if it is still watched. */
    static void again(Handle tx, String workspaceId, String supplierOrderId, Instant now) {
        tx.createUpdate("""
                        UPDATE order_watches AS watch SET next_attempt_at = least(next_attempt_at, :now)
                        WHERE workspace_id = :workspace AND id = :order AND next_attempt_at IS NOT NULL
                          AND EXISTS (SELECT FROM sync_run_looks AS look WHERE look.workspace_id = watch.workspace_id
                            AND look.supplier_order_id = watch.id AND look.outcome = 'waiting')
                        """)
                .bind("workspace", workspaceId)
                .bind("order", supplierOrderId)
                .bind("now", now)
                .execute();
    }
}
