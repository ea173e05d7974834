package com.citadelbuy.supplierhub.server.listings;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists of listings in the database. */
final class ListingListStore {

    private ListingListStore() {}

    /** The one known last first. */
    static List<StoredListing> page(
            Handle handle, String workspaceId, ListingFilter filter, @Nullable String before, int limit) {
        return handle.createQuery("""
                        SELECT * FROM listings l WHERE workspace_id = :workspace
                          AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                          AND (CAST(:sku AS text) IS NULL OR sku = :sku)
                          AND (CAST(:variant AS text) IS NULL OR variant_id = :variant)
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:text AS text) IS NULL OR sku = :text OR their_id = :text
                            OR position(lower(:text) IN lower(title)) > 0)
                          AND (CAST(:state AS text) IS NULL OR :state = CASE
                            WHEN EXISTS (SELECT FROM listing_changes c WHERE c.workspace_id = l.workspace_id
                              AND c.listing_id = l.id AND c.state IN ('queued', 'sending', 'under_way')) THEN 'pending'
                            WHEN gone_at IS NOT NULL THEN 'gone'
                            WHEN EXISTS (SELECT FROM listing_changes c WHERE c.workspace_id = l.workspace_id
                              AND c.listing_id = l.id AND c.state = 'refused') THEN 'refused'
                            ELSE 'settled' END)
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", filter.connectionId())
                .bind("sku", filter.sku())
                .bind("variant", filter.variantId())
                .bind("status", filter.status() == null ? null : ListingStore.word(filter.status()))
                .bind("text", filter.text())
                .bind("state", filter.state() == null ? null : filter.state().word())
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(ListingStore.Row.class)
                .map(ListingStore.Row::listing)
                .list();
    }

    /** Under which the pieces of a variant are sold, wherever. */
    static List<String> skusOfVariant(Handle handle, String workspaceId, String variantId) {
        return handle.createQuery("""
                        SELECT DISTINCT sku FROM listings
                        WHERE workspace_id = :workspace AND variant_id = :variant AND sku IS NOT NULL
                        """)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .mapTo(String.class)
                .list();
    }
}
