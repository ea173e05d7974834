package com.citadelbuy.supplierhub.server.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rules in the database. */
final class RuleStore {

    private record Row(
            String id,
            String scope,
            String target,
            String locationId,
            @Nullable Long safetyStock,
            @Nullable Long lowStockAt,
            Instant createdAt,
            Instant updatedAt) {

        Rule rule() {
            return new Rule(
                    id,
                    RuleScope.of(scope),
                    target.isEmpty() ? null : target,
                    locationId.isEmpty() ? null : locationId,
                    safetyStock,
                    lowStockAt,
                    createdAt,
                    updatedAt);
        }
    }

    private record Figure(
            String variantId,
            String locationId,
            @Nullable Long safetyStock,
            @Nullable Long lowStockAt) {}

    private static final String COLUMNS =
            "id, scope, target, location_id, safety_stock, low_stock_at, created_at, updated_at";

    private RuleStore() {}

    /** The wider rules come first, so that the narrower ones overwrite their figures. */
    private static final String OF_VARIANTS = """
            SELECT v.id AS variant_id, r.location_id, r.safety_stock, r.low_stock_at
            FROM variants v
            JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
            CROSS JOIN LATERAL (VALUES ('workspace', '', 0), ('connection', p.connection_id, 1),
              ('product', v.product_id, 2), ('variant', v.id, 3)) AS s (scope, target, rank)
            JOIN inventory_rules r ON r.workspace_id = v.workspace_id AND r.scope = s.scope AND r.target = s.target
            WHERE v.workspace_id = :workspace AND v.id = ANY(:variants)
              AND EXISTS (SELECT 1 FROM inventory_rules known WHERE known.workspace_id = :workspace)
            ORDER BY v.id, s.rank
            """;

    /** What holds for these variants; one that no rule touches is left out. */
    static Map<String, VariantRules> ofVariants(Handle handle, String workspaceId, Collection<String> variantIds) {
        Map<String, List<Figure>> byVariant = new LinkedHashMap<>();
        handle.createQuery(OF_VARIANTS)
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .mapTo(Figure.class)
                .forEach(figure -> byVariant
                        .computeIfAbsent(figure.variantId(), absent -> new ArrayList<>())
                        .add(figure));
        Map<String, VariantRules> rules = new HashMap<>();
        byVariant.forEach((variant, figures) -> rules.put(variant, fold(figures)));
        return rules;
    }

    private static VariantRules fold(List<Figure> widestFirst) {
        long safety = 0;
        @Nullable Long low = null;
        Map<String, Long> atLocations = new HashMap<>();
        for (Figure figure : widestFirst) {
            if (!figure.locationId().isEmpty()) {
                if (figure.safetyStock() != null) {
                    atLocations.put(figure.locationId(), figure.safetyStock());
                }
                continue;
            }
            safety = figure.safetyStock() == null ? safety : figure.safetyStock();
            low = figure.lowStockAt() == null ? low : figure.lowStockAt();
        }
        return new VariantRules(safety, atLocations, low);
    }

    static Rule put(Handle tx, String workspaceId, String id, Rule.Wish wish, Instant now) {
        return tx.createQuery("""
                        INSERT INTO inventory_rules (workspace_id, id, scope, target, location_id, safety_stock,
                          low_stock_at, created_at, updated_at)
                        VALUES (:workspace, :id, :scope, :target, :location, :safety, :low, :now, :now)
                        ON CONFLICT (workspace_id, scope, target, location_id) DO UPDATE SET
                          safety_stock = EXCLUDED.safety_stock, low_stock_at = EXCLUDED.low_stock_at,
                          updated_at = EXCLUDED.updated_at
                        RETURNING
                        """ + " " + COLUMNS)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("scope", wish.scope().word())
                .bind("target", wish.targetOrAll())
                .bind("location", wish.locationOrAll())
                .bind("safety", wish.safetyStock())
                .bind("low", wish.lowStockAt())
                .bind("now", now)
                .mapTo(Row.class)
                .one()
                .rule();
    }

    static Optional<Rule> remove(Handle tx, String workspaceId, String id) {
        return tx.createQuery(
                        "DELETE FROM inventory_rules WHERE workspace_id = :workspace AND id = :id RETURNING " + COLUMNS)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::rule);
    }

    /** By their ids, from behind the one given on. */
    static List<Rule> page(
            Handle handle,
            String workspaceId,
            @Nullable String scope,
            @Nullable String target,
            String after,
            int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM inventory_rules WHERE workspace_id = :workspace AND id > :after
                          AND (CAST(:scope AS text) IS NULL OR scope = :scope)
                          AND (CAST(:target AS text) IS NULL OR target = :target)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("after", after)
                .bind("scope", scope)
                .bind("target", target)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::rule)
                .list();
    }

    /** Whether there is what a rule is to be for. */
    static boolean exists(Handle handle, String workspaceId, RuleScope scope, String target) {
        String table = switch (scope) {
            case WORKSPACE -> throw new IllegalArgumentException("The workspace has no target");
            case CONNECTION -> "connections";
            case PRODUCT -> "products";
            case VARIANT -> "variants";
        };
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM " + table + " WHERE workspace_id = :workspace AND id = :target)")
                .bind("workspace", workspaceId)
                .bind("target", target)
                .mapTo(Boolean.class)
                .one();
    }

    /** Variants that a rule touches and that are still to be looked at, by their ids. */
    static List<String> touched(Handle handle, RecheckStore.Recheck recheck, int limit) {
        return handle.createQuery("""
                        SELECT v.id FROM variants v
                        JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
                        WHERE v.workspace_id = :workspace AND v.id > :after AND CASE CAST(:scope AS text)
                          WHEN 'variant' THEN v.id WHEN 'product' THEN v.product_id
                          WHEN 'connection' THEN p.connection_id ELSE '' END = :target
                        ORDER BY v.id LIMIT :limit
                        """)
                .bind("workspace", recheck.workspaceId())
                .bind("after", recheck.after())
                .bind("scope", recheck.scope())
                .bind("target", recheck.target())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Rules stay as they are until the transaction ends; those who only use them do not wait for each other. */
    static void hold(Handle tx, String workspaceId) {
        lock(tx, "pg_advisory_xact_lock_shared", workspaceId);
    }

    /** Nobody judges by the rules until the transaction ends. */
    static void seize(Handle tx, String workspaceId) {
        lock(tx, "pg_advisory_xact_lock", workspaceId);
    }

    private static void lock(Handle tx, String function, String workspaceId) {
        tx.createQuery("SELECT 1 FROM (SELECT " + function + "(hashtextextended(:name, 0))) AS locked")
                .bind("name", "inventory_rules " + workspaceId)
                .mapTo(Integer.class)
                .one();
    }
}
