package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.VariantRemap.Sign;
import com.citadelbuy.supplierhub.server.catalog.VariantRemap.Status;
import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Proposed remaps in the database. */
final class RemapStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private record Row(
            String id,
            String connectionId,
            String productId,
            String variantId,
            String newVariantId,
            String supplierVariantId,
            String newSupplierVariantId,
            String matchedBy,
            @Nullable String sku,
            String options,
            String status,
            Instant createdAt,
            @Nullable Instant decidedAt) {

        VariantRemap remap() {
            return new VariantRemap(
                    id,
                    connectionId,
                    productId,
                    variantId,
                    newVariantId,
                    supplierVariantId,
                    newSupplierVariantId,
                    Sign.valueOf(matchedBy.toUpperCase(Locale.ROOT)),
                    sku,
                    Json.mapper().readValue(options, TEXTS),
                    Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    createdAt,
                    decidedAt);
        }
    }

    private static final String SELECT = """
            SELECT id, connection_id, product_id, variant_id, new_variant_id, supplier_variant_id, new_supplier_variant_id,
              matched_by, sku, CAST(options AS text) AS options, status, created_at, decided_at
            FROM variant_remaps WHERE workspace_id = :workspace
            """;

    private RemapStore() {}

    static List<VariantRemap> ofProducts(Handle tx, String workspaceId, Collection<String> productIds) {
        return tx.createQuery(SELECT + " AND product_id = ANY(:products)")
                .bind("workspace", workspaceId)
                .bindArray("products", String.class, productIds)
                .mapTo(Row.class)
                .map(Row::remap)
                .list();
    }

    static void insert(Handle tx, String workspaceId, List<VariantRemap> remaps) {
        CopyRows.copy(
                tx,
                "variant_remaps (workspace_id, id, connection_id, product_id, variant_id, new_variant_id,"
                        + " supplier_variant_id, new_supplier_variant_id, matched_by, sku, options, status, created_at)",
                remaps,
                (row, remap) -> row.text(workspaceId)
                        .text(remap.id())
                        .text(remap.connectionId())
                        .text(remap.productId())
                        .text(remap.variantId())
                        .text(remap.newVariantId())
                        .text(remap.supplierVariantId())
                        .text(remap.newSupplierVariantId())
                        .text(remap.matchedBy().word())
                        .text(remap.sku())
                        .jsonb(Json.write(remap.options()))
                        .text(remap.status().word())
                        .instant(remap.createdAt()));
    }

    /** Pending ones that end without a person, each as it says itself. */
    static void end(Handle tx, String workspaceId, List<VariantRemap> remaps, Instant now) {
        if (!remaps.isEmpty()) {
            tx.createUpdate("""
                            UPDATE variant_remaps r SET status = e.status, decided_at = :now
                            FROM unnest(CAST(:ids AS text[]), CAST(:statuses AS text[])) AS e (id, status)
                            WHERE r.workspace_id = :workspace AND r.id = e.id AND r.status = 'pending'
                            """)
                    .bind("workspace", workspaceId)
                    .bindArray(
                            "ids",
                            String.class,
                            remaps.stream().map(VariantRemap::id).toList())
                    .bindArray(
                            "statuses",
                            String.class,
                            remaps.stream().map(remap -> remap.status().word()).toList())
                    .bind("now", now)
                    .execute();
        }
    }

    static void decide(Handle tx, String workspaceId, String id, Status status, Instant now) {
        tx.createUpdate("""
                        UPDATE variant_remaps SET status = :status, decided_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND status = 'pending'
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("status", status.word())
                .bind("now", now)
                .execute();
    }

    static Optional<VariantRemap> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::remap);
    }

    /** The newest first. */
    static List<VariantRemap> list(
            Handle handle,
            String workspaceId,
            @Nullable String connectionId,
            @Nullable String status,
            @Nullable String after,
            int limit) {
        return handle.createQuery(SELECT + """
                        AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (CAST(:status AS text) IS NULL OR status = :status)
                        AND (CAST(:after AS text) IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("status", status)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::remap)
                .list();
    }
}
