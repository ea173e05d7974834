package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.server.connections.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who comes first, and when who was last looked at, in the database. */
public final class LookStore {

    /** How many products are kept in step, and how many of them come first. */
    record Count(long products, long hot) {}

    /** A line ordered just now counts as one, the older the less. */
    private static final String FIRST = """
            WITH ordered AS (
              SELECT l.product_id,
                sum(greatest(0.01, extract(epoch FROM o.created_at - CAST(:since AS timestamptz))
                  / extract(epoch FROM CAST(:now AS timestamptz) - CAST(:since AS timestamptz))))
                  AS weight
              FROM orders o JOIN order_lines l ON l.workspace_id = o.workspace_id AND l.order_id = o.id
              WHERE o.workspace_id = :workspace AND o.created_at >= :since GROUP BY l.product_id),
            low AS (
              SELECT DISTINCT v.product_id FROM inventory_alerts a
              JOIN variants v ON v.workspace_id = a.workspace_id AND v.id = a.variant_id
              WHERE a.workspace_id = :workspace AND a.status <> 'closed')
            """;

    private static final String PRODUCTS = """
            FROM products p LEFT JOIN ordered o ON o.product_id = p.id LEFT JOIN low w ON w.product_id = p.id
            """;

    private static final String CANDIDATES = FIRST + """
            SELECT p.id, p.supplier_product_id, coalesce(k.looked_at, p.stock_synced_at, p.created_at) AS looked_at,
              coalesce(o.weight, 0) AS ordered, w.product_id IS NOT NULL AS low
            """ + PRODUCTS + """
            LEFT JOIN product_looks k ON k.workspace_id = p.workspace_id AND k.product_id = p.id
            WHERE p.workspace_id = :workspace AND p.connection_id = :connection AND p.auto_sync
            """;

    private LookStore() {}

    static Count count(Handle handle, Connection connection, Instant since, Instant now) {
        return bind(handle.createQuery(FIRST + """
                        SELECT count(*) AS products,
                          count(*) FILTER (WHERE o.product_id IS NOT NULL OR w.product_id IS NOT NULL) AS hot
                        """ + PRODUCTS + """
                        WHERE p.workspace_id = :workspace AND p.connection_id = :connection AND p.auto_sync
                        """), connection, since, now)
                .mapTo(Count.class)
                .one();
    }

    /** All that come first, and of the others those that were looked at longest ago. */
    static List<Candidate> candidates(Handle tx, Connection connection, Instant since, Instant now, long others) {
        List<Candidate> found = new ArrayList<>(bind(
                        tx.createQuery(CANDIDATES + " AND (o.product_id IS NOT NULL OR w.product_id IS NOT NULL)"),
                        connection,
                        since,
                        now)
                .mapTo(Candidate.class)
                .list());
        found.addAll(bind(tx.createQuery(CANDIDATES + """
                         AND o.product_id IS NULL AND w.product_id IS NULL ORDER BY looked_at, p.id LIMIT :others
                        """), connection, since, now)
                .bind("others", others)
                .mapTo(Candidate.class)
                .list());
        return found;
    }

    /** These were looked at, whatever was seen; one statement for a page. */
    public static void looked(Handle tx, Connection connection, Collection<String> supplierProductIds, Instant now) {
        if (supplierProductIds.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        INSERT INTO product_looks (workspace_id, product_id, looked_at)
                        SELECT workspace_id, id, CAST(:now AS timestamptz) FROM products
                        WHERE workspace_id = :workspace AND connection_id = :connection
                          AND supplier_product_id = ANY(:theirs)
                        ORDER BY id
                        ON CONFLICT (workspace_id, product_id) DO UPDATE SET looked_at = EXCLUDED.looked_at
                        """)
                .bind("now", now)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bindArray("theirs", String.class, supplierProductIds)
                .execute();
    }

    private static Query bind(Query query, Connection connection, Instant since, Instant now) {
        return query.bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("since", since)
                .bind("now", now);
    }
}
