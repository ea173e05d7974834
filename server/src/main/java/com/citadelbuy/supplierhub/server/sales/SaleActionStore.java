package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Actions in the database. */
final class SaleActionStore {

    private static final TypeReference<Map<String, SaleAction.Result>> RESULTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, SaleAction.Before>> BEFORE = new TypeReference<>() {};

    private record Row(
            String workspaceId,
            String id,
            String saleId,
            String connectionId,
            String kind,
            String state,
            String wish,
            String results,
            @Nullable String before,
            int sends,
            @Nullable Instant sendingSince,
            @Nullable String problemCode,
            @Nullable String problem,
            @Nullable String exchangeId,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            Instant updatedAt) {

        SaleAction action() {
            return new SaleAction(
                    workspaceId,
                    id,
                    saleId,
                    connectionId,
                    ActionKind.of(kind),
                    ActionState.of(state),
                    Json.read(wish, SaleAction.Wish.class),
                    Json.mapper().readValue(results, RESULTS),
                    before == null ? Map.of() : Json.mapper().readValue(before, BEFORE),
                    sends,
                    sendingSince,
                    problemCode,
                    problem,
                    exchangeId,
                    nextAttemptAt,
                    createdAt,
                    updatedAt);
        }
    }

    private SaleActionStore() {}

    static Optional<SaleAction> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT * FROM sale_actions WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::action);
    }

    static Optional<SaleAction> byRequestKey(Handle handle, String workspaceId, @Nullable String key) {
        return handle.createQuery("SELECT * FROM sale_actions WHERE workspace_id = :workspace AND request_key = :key")
                .bind("workspace", workspaceId)
                .bind("key", key)
                .mapTo(Row.class)
                .findOne()
                .map(Row::action);
    }

    /** Those of a sale, oldest first. */
    static List<SaleAction> of(Handle handle, String workspaceId, String saleId, int most) {
        return handle.createQuery("""
                        SELECT * FROM (
                          SELECT * FROM sale_actions WHERE workspace_id = :workspace AND sale_id = :sale
                          ORDER BY id DESC LIMIT :most) AS last
                        ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bind("sale", saleId)
                .bind("most", most)
                .mapTo(Row.class)
                .map(Row::action)
                .list();
    }

    /** How many of a sale are not over. Asked under the lock of the sale. */
    static int open(Handle tx, String workspaceId, String saleId) {
        return tx.createQuery("""
                        SELECT count(*) FROM sale_actions WHERE workspace_id = :workspace AND sale_id = :sale
                          AND state NOT IN ('done', 'partly_done', 'refused')
                        """)
                .bind("workspace", workspaceId)
                .bind("sale", saleId)
                .mapTo(Integer.class)
                .one();
    }

    static void insert(Handle tx, SaleAction action, @Nullable String requestKey) {
        tx.createUpdate("""
                        INSERT INTO sale_actions (workspace_id, id, sale_id, connection_id, kind, state, wish, results,
                          request_key, next_attempt_at, created_at, updated_at)
                        VALUES (:workspaceId, :id, :saleId, :connectionId, :kindWord, :stateWord, CAST(:wishJson AS jsonb),
                          '{}', :key, :nextAttemptAt, :createdAt, :updatedAt)
                        """)
                .bindMethods(action)
                .bind("kindWord", action.kind().word())
                .bind("stateWord", action.state().word())
                .bind("wishJson", Json.write(action.wish()))
                .bind("key", requestKey)
                .execute();
    }

    /**
     * The guard: whoever gets through sends, and nobody else ever does for the same state.
     *
     * @return false when it is not ours, or not queued any more
     */
    static boolean beginSending(Handle tx, Lease lease, Map<String, SaleAction.Before> before, Instant now) {
        return tx.createUpdate("UPDATE sale_actions SET state = 'sending', sends = sends + 1, sending_since = :now,"
                                + " before = CAST(:before AS jsonb), updated_at = :now WHERE " + Lease.GUARD
                                + " AND state = 'queued' AND lease_until IS NOT NULL")
                        .bind("now", now)
                        .bind("before", Json.write(before))
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    /** @return false when the lease was no longer ours, and nothing was changed */
    static boolean write(Handle tx, Lease lease, SaleAction action) {
        return tx.createUpdate("UPDATE sale_actions SET state = :stateWord, results = CAST(:resultsJson AS jsonb),"
                                + " problem_code = :problemCode, problem = :problem, exchange_id = :exchangeId,"
                                + " updated_at = :updatedAt WHERE " + Lease.GUARD + " AND lease_until IS NOT NULL")
                        .bindMethods(action)
                        .bind("stateWord", action.state().word())
                        .bind("resultsJson", Json.write(action.results()))
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }

    /** A person's word on one that waits for a person. */
    static boolean decide(Handle tx, SaleAction action, @Nullable Instant next) {
        return tx.createUpdate("""
                        UPDATE sale_actions SET state = :stateWord, results = CAST(:resultsJson AS jsonb), problem_code = NULL,
                          problem = NULL, sends = 0, updated_at = :updatedAt, next_attempt_at = :next
                        WHERE workspace_id = :workspaceId AND id = :id AND state = 'needs_attention'
                        """)
                        .bindMethods(action)
                        .bind("stateWord", action.state().word())
                        .bind("resultsJson", Json.write(action.results()))
                        .bind("next", next)
                        .execute()
                == 1;
    }

    /** The next of a sale may begin; under the lock of the sale. */
    static boolean release(Handle tx, String workspaceId, String saleId, Instant now) {
        return tx.createUpdate("""
                        UPDATE sale_actions SET next_attempt_at = :now
                        WHERE workspace_id = :workspace AND next_attempt_at IS NULL AND state = 'queued' AND id = (
                          SELECT min(id) FROM sale_actions WHERE workspace_id = :workspace AND sale_id = :sale
                            AND state NOT IN ('done', 'partly_done', 'refused'))
                        """)
                        .bind("now", now)
                        .bind("workspace", workspaceId)
                        .bind("sale", saleId)
                        .execute()
                == 1;
    }

    /** State is the truth, work is the alarm clock: sets that of the first open action of each sale, should it have lost it. */
    static int sweep(Handle handle, Instant now) {
        return handle.createUpdate("""
                        UPDATE sale_actions AS stalled SET next_attempt_at = :now
                        WHERE next_attempt_at IS NULL AND state IN ('queued', 'sending', 'outcome_unknown')
                          AND NOT EXISTS (SELECT FROM sale_actions AS earlier
                            WHERE earlier.workspace_id = stalled.workspace_id AND earlier.sale_id = stalled.sale_id
                              AND earlier.id < stalled.id AND earlier.state NOT IN ('done', 'partly_done', 'refused'))
                        """).bind("now", now).execute();
    }
}
