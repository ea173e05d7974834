package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notes of listings whose figures are stale, in the database. */
final class StirStore {

    /** Listings of one connection. */
    record Stir(String workspaceId, String id, String connectionId, List<String> listings) {}

    private static final String NOTE = """
            INSERT INTO listing_stirs (workspace_id, id, connection_id, listings, next_attempt_at)
            SELECT :workspace, :id || '-' || row_number() OVER (ORDER BY connection_id), connection_id, array_agg(id), :now
            FROM touched GROUP BY connection_id
            """;

    private StirStore() {}

    /** @return false where no listing follows any of them */
    static boolean ofVariants(Handle tx, String workspaceId, String id, Collection<String> variants, Instant now) {
        return tx.createUpdate("""
                        WITH touched AS (
                          SELECT id, connection_id FROM listings WHERE workspace_id = :workspace AND variant_id = ANY(:variants))
                        """ + NOTE)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .bindArray("variants", String.class, variants)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /**
     * Listings of the connection that are sold under one of these skus, and everything that follows the same variants.
     *
     * @return false where there are none of which a figure is wanted
     */
    static boolean ofSkus(
            Handle tx, String workspaceId, String connection, String id, Collection<String> skus, Instant now) {
        return tx.createUpdate("""
                        WITH sold AS (
                          SELECT id, connection_id, variant_id FROM listings
                          WHERE workspace_id = :workspace AND sku = ANY(:skus)),
                        touched AS (
                          SELECT id, connection_id FROM listings WHERE workspace_id = :workspace
                            AND variant_id IN (SELECT variant_id FROM sold WHERE variant_id IS NOT NULL)
                          UNION
                          SELECT id, connection_id FROM sold WHERE connection_id = :connection AND variant_id IS NULL
                            AND EXISTS (SELECT FROM listing_changes c WHERE c.workspace_id = :workspace
                              AND c.listing_id = sold.id AND c.aspect = 'stock'))
                        """ + NOTE)
                        .bind("workspace", workspaceId)
                        .bind("connection", connection)
                        .bind("id", id)
                        .bindArray("skus", String.class, skus)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    static void rename(Handle tx, String workspaceId, String variantId, String successor) {
        tx.createUpdate("""
                        UPDATE listings SET variant_id = :successor WHERE workspace_id = :workspace AND variant_id = :variant
                        """)
                .bind("successor", successor)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .execute();
    }

    static Optional<Stir> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM listing_stirs WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(Stir.class)
                .findOne();
    }

    /** @return false when the lease was no longer ours */
    static boolean end(Handle tx, Lease lease) {
        return tx.createUpdate("DELETE FROM listing_stirs WHERE " + Lease.GUARD)
                        .bindMap(lease.keys())
                        .execute()
                == 1;
    }
}
