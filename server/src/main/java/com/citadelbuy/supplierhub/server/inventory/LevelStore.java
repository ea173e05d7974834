package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Levels in the database. */
final class LevelStore {

    private record Row(
            String variantId,
            String locationId,
            String locationName,
            @Nullable String country,
            String precision,
            @Nullable Long quantity,
            Instant observedAt) {

        Level level() {
            Stock stock = new Stock(Stock.Precision.valueOf(precision.toUpperCase(Locale.ROOT)), quantity);
            return new Level(variantId, new Location(locationId, locationName, country), stock, observedAt);
        }
    }

    private record Line(
            String productId,
            String supplier,
            String connectionId,
            @Nullable String sku,
            String variantId,
            String locationId,
            String locationName,
            @Nullable String country,
            String precision,
            @Nullable Long quantity,
            Instant observedAt) {

        StockLine line() {
            Row row = new Row(variantId, locationId, locationName, country, precision, quantity, observedAt);
            return new StockLine(productId, supplier, connectionId, sku, row.level());
        }
    }

    private static final String COLUMNS =
            "l.variant_id, l.location_id, l.location_name, l.country, l.precision, l.quantity, l.observed_at";

    private static final String LINES =
            "SELECT p.id AS product_id, p.supplier, p.connection_id, v.sku, " + COLUMNS + """
             FROM inventory_levels l
            JOIN variants v ON v.workspace_id = l.workspace_id AND v.id = l.variant_id
            JOIN products p ON p.workspace_id = v.workspace_id AND p.id = v.product_id
            WHERE l.workspace_id = :workspace
            """;

    private LevelStore() {}

    static List<Level> ofVariants(Handle handle, String workspaceId, Collection<String> variantIds) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM inventory_levels l WHERE l.workspace_id = :workspace AND l.variant_id = ANY(:variants)
                        ORDER BY l.variant_id, l.location_id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .mapTo(Row.class)
                .map(Row::level)
                .list();
    }

    /** In the order of variant and location, from behind the two given on. */
    static List<StockLine> list(Handle handle, String workspaceId, StockFilter filter, List<String> after, int limit) {
        return handle.createQuery(LINES + """
                        AND (CAST(:product AS text) IS NULL OR v.product_id = :product)
                        AND (CAST(:variant AS text) IS NULL OR l.variant_id = :variant)
                        AND (CAST(:supplier AS text) IS NULL OR p.supplier = :supplier)
                        AND (l.variant_id, l.location_id) > (:lastVariant, :lastLocation)
                        ORDER BY l.variant_id, l.location_id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("product", filter.productId())
                .bind("variant", filter.variantId())
                .bind("supplier", filter.supplier())
                .bind("lastVariant", after.get(0))
                .bind("lastLocation", after.get(1))
                .bind("limit", limit)
                .mapTo(Line.class)
                .map(Line::line)
                .list();
    }

    /** Levels of variants made in this transaction. */
    static void insert(Handle tx, String workspaceId, List<Level> levels) {
        copy(tx, "inventory_levels", workspaceId, levels);
    }

    static void put(Handle tx, String workspaceId, List<Level> levels) {
        if (levels.isEmpty()) {
            return;
        }
        tx.execute("""
                CREATE TEMPORARY TABLE IF NOT EXISTS staged_levels ON COMMIT DELETE ROWS AS
                SELECT workspace_id, variant_id, location_id, location_name, country, precision, quantity, observed_at
                FROM hub.inventory_levels WITH NO DATA
                """);
        copy(tx, "staged_levels", workspaceId, levels);
        tx.execute("""
                INSERT INTO inventory_levels (workspace_id, variant_id, location_id, location_name, country, precision,
                  quantity, observed_at)
                SELECT workspace_id, variant_id, location_id, location_name, country, precision, quantity, observed_at
                FROM staged_levels
                ON CONFLICT (workspace_id, variant_id, location_id) DO UPDATE SET
                  location_name = EXCLUDED.location_name, country = EXCLUDED.country, precision = EXCLUDED.precision,
                  quantity = EXCLUDED.quantity, observed_at = EXCLUDED.observed_at
                """);
        tx.execute("DELETE FROM staged_levels");
    }

    static void remove(Handle tx, String workspaceId, List<Level> levels) {
        if (levels.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        DELETE FROM inventory_levels l
                        USING unnest(CAST(:variants AS text[]), CAST(:locations AS text[])) AS g (variant_id, location_id)
                        WHERE l.workspace_id = :workspace AND l.variant_id = g.variant_id
                          AND l.location_id = g.location_id
                        """)
                .bind("workspace", workspaceId)
                .bindArray(
                        "variants",
                        String.class,
                        levels.stream().map(Level::variantId).toList())
                .bindArray(
                        "locations",
                        String.class,
                        levels.stream().map(level -> level.location().id()).toList())
                .execute();
    }

    static void observed(Handle tx, String workspaceId, Collection<String> productIds, Instant now) {
        tx.createUpdate("""
                        UPDATE inventory_levels l SET observed_at = greatest(l.observed_at, :now) FROM variants v
                        WHERE v.workspace_id = :workspace AND v.product_id = ANY(:products)
                          AND l.workspace_id = v.workspace_id AND l.variant_id = v.id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("products", String.class, productIds)
                .bind("now", now)
                .execute();
    }

    private static void copy(Handle tx, String table, String workspaceId, List<Level> levels) {
        CopyRows.copy(
                tx,
                table
                        + " (workspace_id, variant_id, location_id, location_name, country, precision, quantity, observed_at)",
                levels,
                (row, level) -> row.text(workspaceId)
                        .text(level.variantId())
                        .text(level.location().id())
                        .text(level.location().name())
                        .text(level.location().country())
                        .text(LevelChange.word(level.stock().precision()))
                        .bigint(level.stock().quantity())
                        .instant(level.observedAt()));
    }
}
