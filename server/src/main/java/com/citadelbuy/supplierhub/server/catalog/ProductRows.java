package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.PlannedAnew;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Products and the suppliers' raw replies on their way into the database. */
final class ProductRows {

    /** Where a product comes from. */
    record Origin(String workspaceId, String connectionId, String supplier) {

        static Origin of(Connection connection) {
            return new Origin(connection.workspaceId(), connection.id(), connection.supplier());
        }
    }

    /** What must be known of a stored product to see whether it changed. */
    record Stored(
            String id,
            String supplierProductId,
            String contentHash,
            boolean autoSync,
            Instant syncedAt,
            @Nullable Instant goneAt,
            @Nullable String stockHash,
            @Nullable Instant stockSyncedAt) {}

    /** A product to be written. */
    record Draft(
            String id,
            Told told,
            boolean autoSync,
            @Nullable String currency) {}

    private static final String CONTENT =
            "title, description, images, category, sale, currency, content_hash, auto_sync, content_updated_at, synced_at,"
                    + " updated_at, stock_hash, stock_synced_at";

    private static final String STORED = """
            SELECT id, supplier_product_id, content_hash, auto_sync, synced_at, gone_at, stock_hash, stock_synced_at
            FROM products
            WHERE workspace_id = :workspaceId AND connection_id = :connectionId AND supplier_product_id = ANY(:ids)
            """;

    /** During a first import the table is empty when a plan is made and full when it is used. */
    private static final PlannedAnew PLANNED_ANEW = new PlannedAnew();

    private ProductRows() {}

    static List<Stored> stored(Handle tx, Origin origin, Collection<String> supplierProductIds) {
        return stored(tx, STORED, origin, supplierProductIds);
    }

    /** The same, locked one after the other in the order of the supplier's ids, so that no two writers wait for each other. */
    static List<Stored> lock(Handle tx, Origin origin, Collection<String> supplierProductIds) {
        return stored(tx, STORED + " ORDER BY supplier_product_id FOR UPDATE", origin, supplierProductIds);
    }

    /** Who makes products of a connection does so alone until the transaction ends; thus no two make the same one. */
    static void lockDoor(Handle tx, Origin origin) {
        tx.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS locked")
                .bind("name", "hub products of " + origin.workspaceId() + " " + origin.connectionId())
                .mapTo(Integer.class)
                .one();
    }

    /** Until they are settled in this transaction the triggers leave the facts of products alone, and tell nobody. */
    static void holdFacts(Handle tx) {
        tx.createQuery("SELECT set_config('hub.product_facts_wait', 'on', true)")
                .mapTo(String.class)
                .one();
    }

    static void settleFacts(Handle tx, Origin origin, Collection<String> ids) {
        tx.createQuery("SELECT 1 FROM (SELECT settle_product_facts(:workspace, :ids)) AS settled")
                .bind("workspace", origin.workspaceId())
                .bindArray("ids", String.class, ids.stream().sorted().toList())
                .mapTo(Integer.class)
                .one();
    }

    static void insert(Handle tx, Origin origin, List<Draft> drafts, Instant now) {
        CopyRows.copy(
                tx,
                "products (workspace_id, id, connection_id, supplier, supplier_product_id, created_at, " + CONTENT
                        + ")",
                drafts,
                (row, draft) -> content(
                        row.text(origin.workspaceId())
                                .text(draft.id())
                                .text(origin.connectionId())
                                .text(origin.supplier())
                                .text(draft.told().id())
                                .instant(now),
                        draft,
                        now));
        CopyRows.copy(
                tx,
                "product_raw (workspace_id, product_id, raw)",
                drafts,
                (row, draft) -> row.text(origin.workspaceId())
                        .text(draft.id())
                        .text(draft.told().content().raw()));
    }

    static void update(Handle tx, Origin origin, List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        tx.execute("CREATE TEMPORARY TABLE IF NOT EXISTS staged_products ON COMMIT DELETE ROWS AS SELECT id, " + CONTENT
                + ", CAST(NULL AS text) AS raw FROM hub.products WITH NO DATA");
        CopyRows.copy(
                tx,
                "staged_products (id, " + CONTENT + ", raw)",
                drafts,
                (row, draft) -> content(row.text(draft.id()), draft, now)
                        .text(draft.told().content().raw()));
        tx.createUpdate("""
                        UPDATE products p SET title = s.title, description = s.description, images = s.images,
                          category = s.category, sale = s.sale, currency = s.currency, content_hash = s.content_hash,
                          auto_sync = s.auto_sync, content_updated_at = s.content_updated_at, synced_at = s.synced_at,
                          updated_at = s.updated_at, stock_hash = s.stock_hash, stock_synced_at = s.stock_synced_at,
                          gone_at = NULL
                        FROM staged_products s WHERE p.workspace_id = :workspace AND p.id = s.id
                        """).bind("workspace", origin.workspaceId()).execute();
        tx.createUpdate("""
                        INSERT INTO product_raw (workspace_id, product_id, raw)
                        SELECT :workspace, id, raw FROM staged_products
                        ON CONFLICT (workspace_id, product_id) DO UPDATE SET raw = EXCLUDED.raw
                        """).bind("workspace", origin.workspaceId()).execute();
        tx.execute("DELETE FROM staged_products");
    }

    /** They were read again and their content is as it was. */
    static void touch(Handle tx, Origin origin, Collection<String> ids, @Nullable Boolean autoSync, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        UPDATE products SET synced_at = :now,
                          updated_at = CASE WHEN gone_at IS NULL AND auto_sync = COALESCE(:autoSync, auto_sync)
                            THEN updated_at ELSE :now END,
                          auto_sync = COALESCE(:autoSync, auto_sync), gone_at = NULL
                        WHERE workspace_id = :workspace AND id = ANY(:ids)
                        """)
                .bind("workspace", origin.workspaceId())
                .bindArray("ids", String.class, ids)
                .bindByType("autoSync", autoSync, Boolean.class)
                .bind("now", now)
                .execute();
    }

    /** Their stock was told: with these hashes, by product. */
    static void stock(Handle tx, Origin origin, Map<String, String> hashes, Instant now) {
        if (hashes.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        UPDATE products p SET stock_hash = t.hash, stock_synced_at = :now
                        FROM unnest(CAST(:ids AS text[]), CAST(:hashes AS text[])) AS t (id, hash)
                        WHERE p.workspace_id = :workspace AND p.id = t.id
                        """)
                .bind("workspace", origin.workspaceId())
                .bindArray("ids", String.class, hashes.keySet())
                .bindArray("hashes", String.class, hashes.values())
                .bind("now", now)
                .execute();
    }

    static void stockStands(Handle tx, Origin origin, Collection<String> ids, Instant now) {
        tx.createUpdate("UPDATE products SET stock_synced_at = :now WHERE workspace_id = :workspace AND id = ANY(:ids)")
                .bind("workspace", origin.workspaceId())
                .bindArray("ids", String.class, ids)
                .bind("now", now)
                .execute();
    }

    static void lockOne(Handle tx, String workspaceId, String id) {
        tx.createQuery("SELECT id FROM products WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** A person let prices in: the product's currency is that of its first price. */
    static void refreshCurrency(Handle tx, String workspaceId, String id, Instant now) {
        tx.createUpdate("""
                        UPDATE products SET updated_at = :now, currency = (
                          SELECT currency FROM variants WHERE workspace_id = :workspace AND product_id = :id
                            AND gone_at IS NULL AND currency IS NOT NULL ORDER BY position LIMIT 1)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    private static List<Stored> stored(Handle tx, String sql, Origin origin, Collection<String> supplierProductIds) {
        return supplierProductIds.isEmpty()
                ? List.of()
                : tx.createQuery(sql)
                        .addCustomizer(PLANNED_ANEW)
                        .bind("workspaceId", origin.workspaceId())
                        .bind("connectionId", origin.connectionId())
                        .bindArray("ids", String.class, supplierProductIds)
                        .mapTo(Stored.class)
                        .list();
    }

    private static CopyRows content(CopyRows row, Draft draft, Instant now) {
        CatalogProduct content = draft.told().content();
        return row.text(content.title())
                .text(content.description())
                .jsonb(Json.write(content.images().stream().map(URI::toString).toList()))
                .text(content.category())
                .text(content.sale().name().toLowerCase(Locale.ROOT))
                .text(draft.currency())
                .text(draft.told().hash())
                .bool(draft.autoSync())
                .instant(now)
                .instant(now)
                .instant(now)
                .text(draft.told().stockHash())
                .instant(draft.told().stockHash() == null ? null : now);
    }
}
