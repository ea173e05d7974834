package com.citadelbuy.supplierhub.server.mappings;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Mappings in the database; however many, each step is one statement. */
final class MappingStore {

    private record Head(String platformSku, Instant createdAt, Instant updatedAt) {}

    private record Locked(String platformSku, boolean created) {}

    private record Row(
            String platformSku,
            int source,
            int priority,
            List<String> shipTo,
            String variantId,
            int factor,
            String productId,
            String supplier,
            String connectionId,
            boolean gone) {

        Mapping.Part part() {
            return new Mapping.Part(variantId, factor, productId, supplier, connectionId, gone);
        }
    }

    private record PartRow(
            String platformSku,
            int source,
            int part,
            int priority,
            List<String> shipTo,
            String variantId,
            int factor) {}

    private record Near(String asked, String platformSku) {}

    private MappingStore() {}

    /**
     * Locks the mappings of these SKUs, making those that are missing; in the order of the SKUs, so that two who lock the
     * same ones wait in one direction only. Answers whether each was made.
     */
    static Map<String, Boolean> lock(Handle tx, String workspaceId, Collection<String> skus, Instant now) {
        return tx
                .createQuery("""
                        INSERT INTO sku_mappings AS m (workspace_id, platform_sku, created_at, updated_at)
                        SELECT :workspace, sku, :now, :now FROM unnest(:skus) AS asked (sku) ORDER BY sku
                        ON CONFLICT (workspace_id, platform_sku) DO UPDATE SET updated_at = m.updated_at
                        RETURNING platform_sku, (xmax = 0) AS created
                        """)
                .bind("workspace", workspaceId)
                .bindArray("skus", String.class, skus)
                .bind("now", now)
                .mapTo(Locked.class)
                .stream()
                .collect(Collectors.toMap(Locked::platformSku, Locked::created));
    }

    /** Gives locked mappings other sources. */
    static void replace(Handle tx, String workspaceId, List<Mapping.Wish> wishes, Instant now) {
        if (wishes.isEmpty()) {
            return;
        }
        List<String> skus = wishes.stream().map(Mapping.Wish::platformSku).toList();
        tx.createUpdate("DELETE FROM sku_mapping_parts WHERE workspace_id = :workspace AND platform_sku = ANY(:skus)")
                .bind("workspace", workspaceId)
                .bindArray("skus", String.class, skus)
                .execute();
        tx.createUpdate("""
                        WITH touched AS (
                          UPDATE sku_mappings SET updated_at = :now
                          WHERE workspace_id = :workspace AND platform_sku = ANY(:skus)
                        )
                        INSERT INTO sku_mapping_parts (workspace_id, platform_sku, source, part, priority, ship_to,
                          variant_id, factor)
                        SELECT :workspace, platform_sku, source, part, priority, ship_to, variant_id, factor
                        FROM json_to_recordset(CAST(:parts AS json)) AS row (platform_sku text, source integer,
                          part integer, priority integer, ship_to text[], variant_id text, factor integer)
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bindArray("skus", String.class, skus)
                .bind(
                        "parts",
                        Json.write(wishes.stream()
                                .flatMap(wish -> rows(wish).stream())
                                .toList()))
                .execute();
    }

    private static List<PartRow> rows(Mapping.Wish wish) {
        List<PartRow> rows = new ArrayList<>();
        for (int source = 0; source < wish.sources().size(); source++) {
            Mapping.WishedSource each = wish.sources().get(source);
            for (int part = 0; part < each.parts().size(); part++) {
                rows.add(new PartRow(
                        wish.platformSku(),
                        source,
                        part,
                        each.priority(),
                        each.shipTo(),
                        each.parts().get(part).variantId(),
                        each.parts().get(part).factor()));
            }
        }
        return rows;
    }

    static boolean delete(Handle tx, String workspaceId, String sku) {
        return tx.createUpdate("DELETE FROM sku_mappings WHERE workspace_id = :workspace AND platform_sku = :sku")
                        .bind("workspace", workspaceId)
                        .bind("sku", sku)
                        .execute()
                == 1;
    }

    /** Those of these SKUs that are mapped, by SKU. */
    static Map<String, Mapping> withSkus(Handle handle, String workspaceId, Collection<String> skus) {
        List<Head> heads = handle.createQuery("""
                        SELECT platform_sku, created_at, updated_at FROM sku_mappings
                        WHERE workspace_id = :workspace AND platform_sku = ANY(:skus)
                        """)
                .bind("workspace", workspaceId)
                .bindArray("skus", String.class, skus)
                .mapTo(Head.class)
                .list();
        return whole(handle, workspaceId, heads).stream().collect(Collectors.toMap(Mapping::platformSku, each -> each));
    }

    /** By their SKUs, from behind the one given on. */
    static List<Mapping> page(Handle handle, String workspaceId, MappingFilter filter, String after, int limit) {
        List<Head> heads = handle.createQuery("""
                        SELECT m.platform_sku, m.created_at, m.updated_at FROM sku_mappings m
                        WHERE m.workspace_id = :workspace AND m.platform_sku > :after
                          AND (CAST(:variant AS text) IS NULL AND CAST(:product AS text) IS NULL
                              AND CAST(:connection AS text) IS NULL
                            OR EXISTS (SELECT 1 FROM sku_mapping_parts s
                              JOIN variants v ON v.workspace_id = s.workspace_id AND v.id = s.variant_id
                              JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                              WHERE s.workspace_id = m.workspace_id AND s.platform_sku = m.platform_sku
                                AND (CAST(:variant AS text) IS NULL OR s.variant_id = :variant)
                                AND (CAST(:product AS text) IS NULL OR v.product_id = :product)
                                AND (CAST(:connection AS text) IS NULL OR p.connection_id = :connection)))
                          AND (CAST(:broken AS boolean) IS NULL OR :broken = EXISTS (SELECT 1 FROM sku_mapping_parts s
                              JOIN variants v ON v.workspace_id = s.workspace_id AND v.id = s.variant_id
                              WHERE s.workspace_id = m.workspace_id AND s.platform_sku = m.platform_sku
                                AND v.gone_at IS NOT NULL))
                        ORDER BY m.platform_sku LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("after", after)
                .bind("variant", filter.variantId())
                .bind("product", filter.productId())
                .bind("connection", filter.connectionId())
                .bind("broken", filter.broken())
                .bind("limit", limit)
                .mapTo(Head.class)
                .list();
        return whole(handle, workspaceId, heads);
    }

    private static List<Mapping> whole(Handle handle, String workspaceId, List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> rows = new HashMap<>();
        handle.createQuery("""
                        SELECT s.platform_sku, s.source, s.priority, s.ship_to, s.variant_id, s.factor, v.product_id,
                          p.supplier, p.connection_id, v.gone_at IS NOT NULL AS gone
                        FROM sku_mapping_parts s
                        JOIN variants v ON v.workspace_id = s.workspace_id AND v.id = s.variant_id
                        JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        WHERE s.workspace_id = :workspace AND s.platform_sku = ANY(:skus)
                        ORDER BY s.platform_sku, s.source, s.part
                        """)
                .bind("workspace", workspaceId)
                .bindArray(
                        "skus",
                        String.class,
                        heads.stream().map(Head::platformSku).toList())
                .mapTo(Row.class)
                .forEach(row -> rows.computeIfAbsent(row.platformSku(), absent -> new ArrayList<>())
                        .add(row));
        return heads.stream()
                .map(head -> new Mapping(
                        head.platformSku(),
                        sources(rows.getOrDefault(head.platformSku(), List.of())),
                        head.createdAt(),
                        head.updatedAt()))
                .toList();
    }

    private static List<Mapping.Source> sources(List<Row> rows) {
        Map<Integer, List<Row>> bySource = new TreeMap<>(rows.stream().collect(Collectors.groupingBy(Row::source)));
        return bySource.values().stream()
                .map(some -> new Mapping.Source(
                        some.getFirst().priority(),
                        some.getFirst().shipTo(),
                        some.stream().map(Row::part).toList()))
                .toList();
    }

    /** Locks the mappings that name the variant, in the order of their SKUs as those do who write them. */
    static List<String> lockNaming(Handle tx, String workspaceId, String variantId) {
        return tx.createQuery("""
                        SELECT m.platform_sku FROM sku_mappings m
                        WHERE m.workspace_id = :workspace AND m.platform_sku IN (SELECT platform_sku
                          FROM sku_mapping_parts WHERE workspace_id = :workspace AND variant_id = :variant)
                        ORDER BY m.platform_sku FOR UPDATE
                        """)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .mapTo(String.class)
                .list();
    }

    /** Those of which one source names both variants. */
    static List<String> namingBoth(Handle tx, String workspaceId, String one, String other) {
        return tx.createQuery("""
                        SELECT DISTINCT a.platform_sku FROM sku_mapping_parts a
                        JOIN sku_mapping_parts b ON b.workspace_id = a.workspace_id AND b.platform_sku = a.platform_sku
                          AND b.source = a.source
                        WHERE a.workspace_id = :workspace AND a.variant_id = :one AND b.variant_id = :other
                        ORDER BY a.platform_sku
                        """)
                .bind("workspace", workspaceId)
                .bind("one", one)
                .bind("other", other)
                .mapTo(String.class)
                .list();
    }

    /** The SKUs of which a part was given the other variant. */
    static List<String> rename(Handle tx, String workspaceId, String variantId, String successor, Instant now) {
        return tx.createQuery("""
                        WITH renamed AS (
                          UPDATE sku_mapping_parts SET variant_id = :successor
                          WHERE workspace_id = :workspace AND variant_id = :variant RETURNING platform_sku)
                        UPDATE sku_mappings SET updated_at = :now
                        WHERE workspace_id = :workspace AND platform_sku IN (SELECT platform_sku FROM renamed)
                        RETURNING platform_sku
                        """)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .bind("successor", successor)
                .bind("now", now)
                .mapTo(String.class)
                .list();
    }

    static Set<String> knownVariants(Handle handle, String workspaceId, Collection<String> variantIds) {
        return handle.createQuery("SELECT id FROM variants WHERE workspace_id = :workspace AND id = ANY(:variants)")
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .mapTo(String.class)
                .set();
    }

    /** For each of these SKUs some mapped ones that stand next to it in their order. */
    static Map<String, List<String>> neighbours(Handle handle, String workspaceId, Collection<String> skus) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        skus.forEach(sku -> found.put(sku, new ArrayList<>()));
        handle.createQuery("""
                        SELECT asked.sku AS asked, near.platform_sku FROM unnest(:skus) AS asked (sku)
                        CROSS JOIN LATERAL (
                          (SELECT platform_sku FROM sku_mappings
                            WHERE workspace_id = :workspace AND platform_sku < asked.sku
                            ORDER BY platform_sku DESC LIMIT 5)
                          UNION ALL
                          (SELECT platform_sku FROM sku_mappings
                            WHERE workspace_id = :workspace AND platform_sku > asked.sku
                            ORDER BY platform_sku LIMIT 5)
                        ) AS near
                        """)
                .bindArray("skus", String.class, skus)
                .bind("workspace", workspaceId)
                .mapTo(Near.class)
                .forEach(near -> Objects.requireNonNull(found.get(near.asked())).add(near.platformSku()));
        return found;
    }
}
