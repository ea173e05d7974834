package com.citadelbuy.supplierhub.server.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Products taken for gone, and the proposals made of them, in the database. */
final class RemovalStore {

    /** One pass over a connection's catalogue. */
    public record Pass(String workspaceId, String connectionId, String passId) {}

    /** A product as its event tells of it. */
    record Gone(String id, String supplier, String connectionId, String supplierProductId, String title) {}

    private static final String SELECT = """
            SELECT r.id, r.connection_id, r.pass_id, r.live, r.missing,
              CAST((SELECT count(*) FROM removal_candidates c WHERE c.workspace_id = r.workspace_id
                AND c.connection_id = r.connection_id AND c.pass_id = r.pass_id) AS integer) AS open,
              r.status, r.created_at, r.decided_at
            FROM removal_proposals r WHERE r.workspace_id = :workspace
            """;

    private RemovalStore() {}

    static void note(Handle tx, Pass pass, String supplierProductId) {
        tx.createUpdate("""
                        INSERT INTO removal_candidates (workspace_id, connection_id, pass_id, product_id)
                        SELECT workspace_id, connection_id, :passId, id FROM products
                        WHERE workspace_id = :workspaceId AND connection_id = :connectionId
                          AND supplier_product_id = :supplierProduct AND gone_at IS NULL
                        ON CONFLICT DO NOTHING
                        """)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .bind("supplierProduct", supplierProductId)
                .execute();
    }

    static void seen(Handle tx, String workspaceId, String connectionId, Collection<String> supplierProductIds) {
        tx.createUpdate("""
                        DELETE FROM removal_candidates c USING products p
                        WHERE c.workspace_id = :workspace AND c.connection_id = :connection
                          AND p.workspace_id = c.workspace_id AND p.id = c.product_id
                          AND p.supplier_product_id = ANY(:ids)
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bindArray("ids", String.class, supplierProductIds)
                .execute();
    }

    static Set<String> candidates(Handle tx, String workspaceId, String connectionId) {
        return tx.createQuery("""
                        SELECT DISTINCT product_id FROM removal_candidates
                        WHERE workspace_id = :workspace AND connection_id = :connection
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .mapTo(String.class)
                .set();
    }

    /** These were read: whatever took them for gone is void. */
    static void found(Handle tx, String workspaceId, List<String> productIds) {
        tx.createUpdate("DELETE FROM removal_candidates WHERE workspace_id = :workspace AND product_id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, productIds)
                .execute();
    }

    /**
     * Those that the pass did not find, that are not gone yet and of which nobody said that they stay, locked. Who held the lock before may just have read one:
     * hence the second look.
     */
    static List<String> lockMissing(Handle tx, Pass pass) {
        missing(tx, pass, " FOR UPDATE OF p");
        return missing(tx, pass, "");
    }

    private static List<String> missing(Handle tx, Pass pass, String lock) {
        return tx.createQuery("""
                        SELECT p.id FROM products p
                        WHERE p.workspace_id = :workspaceId AND p.connection_id = :connectionId AND p.gone_at IS NULL
                          AND EXISTS (SELECT FROM removal_candidates c WHERE c.workspace_id = p.workspace_id
                            AND c.product_id = p.id AND c.pass_id = :passId)
                          AND NOT EXISTS (SELECT FROM removal_candidates c JOIN removal_proposals r
                              ON r.workspace_id = c.workspace_id AND r.connection_id = c.connection_id
                              AND r.pass_id = c.pass_id AND r.status = 'rejected'
                            WHERE c.workspace_id = p.workspace_id AND c.product_id = p.id)
                        ORDER BY p.supplier_product_id
                        """ + lock)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .mapTo(String.class)
                .list();
    }

    static int live(Handle tx, Pass pass) {
        return tx.createQuery("""
                        SELECT count(*) FROM products
                        WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND gone_at IS NULL
                        """)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .mapTo(Integer.class)
                .one();
    }

    static void forget(Handle tx, Pass pass) {
        tx.createUpdate("""
                        DELETE FROM removal_candidates
                        WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND pass_id = :passId
                        """)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .execute();
    }

    static List<Gone> markGone(Handle tx, String workspaceId, List<String> productIds, Instant now) {
        return tx.createQuery("""
                        UPDATE products SET gone_at = :now, updated_at = :now
                        WHERE workspace_id = :workspace AND id = ANY(:ids) AND gone_at IS NULL
                        RETURNING id, supplier, connection_id, supplier_product_id, title
                        """)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, productIds)
                .bind("now", now)
                .mapTo(Gone.class)
                .list();
    }

    static void propose(Handle tx, Pass pass, String id, int live, int missing, Instant now) {
        tx.createUpdate("""
                        INSERT INTO removal_proposals (workspace_id, id, connection_id, pass_id, live, missing, status,
                          created_at)
                        VALUES (:workspaceId, :id, :connectionId, :passId, :live, :missing, 'pending', :now)
                        """)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .bind("id", id)
                .bind("live", live)
                .bind("missing", missing)
                .bind("now", now)
                .execute();
    }

    /** A later pass knows better than what earlier ones proposed; answers the proposals that are over. */
    static List<String> supersede(Handle tx, Pass pass, Instant now) {
        return tx.createQuery("""
                        WITH over AS (
                          UPDATE removal_proposals SET status = 'superseded', decided_at = :now
                          WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND status = 'pending'
                          RETURNING id, pass_id
                        ), forgotten AS (
                          DELETE FROM removal_candidates
                          WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND pass_id <> :passId
                            AND pass_id IN (SELECT pass_id FROM over))
                        SELECT id FROM over
                        """)
                .bind("workspaceId", pass.workspaceId())
                .bind("connectionId", pass.connectionId())
                .bind("passId", pass.passId())
                .bind("now", now)
                .mapTo(String.class)
                .list();
    }

    /** The pass it was made of; empty when it is not pending. */
    static Optional<Pass> decide(Handle tx, String workspaceId, String id, String status, Instant now) {
        return tx.createQuery("""
                        UPDATE removal_proposals SET status = :status, decided_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND status = 'pending'
                        RETURNING workspace_id, connection_id, pass_id
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("status", status)
                .bind("now", now)
                .mapTo(Pass.class)
                .findOne();
    }

    static Optional<RemovalProposal> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND r.id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(RemovalProposal.class)
                .findOne();
    }

    static List<RemovalProposal> list(
            Handle handle, String workspaceId, @Nullable String status, @Nullable String after, int limit) {
        return handle.createQuery(SELECT + """
                        AND (CAST(:status AS text) IS NULL OR r.status = :status)
                        AND (CAST(:after AS text) IS NULL OR r.id < :after)
                        ORDER BY r.id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("status", status)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(RemovalProposal.class)
                .list();
    }
}
