package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stock of a workspace's variants. */
public final class Inventory {

    /** An event names no more than this many levels; who needs all of them reads them. */
    private static final int CHANGES_TOLD = 100;

    private static final String CURSOR = "inventory";
    private static final String SELLABLE_CURSOR = "sellable";

    private final Database database;
    private final Events events;
    private final Thresholds thresholds;

    Inventory(Database database, Events events, Thresholds thresholds) {
        this.database = database;
        this.events = events;
        this.thresholds = thresholds;
    }

    /**
     * Makes the stored levels say what the supplier said. The caller's transaction holds the product's row, so that two
     * readings of one product do not mix.
     *
     * @return whether anything changed
     */
    public boolean apply(Handle tx, StockReading reading) {
        String workspaceId = reading.product().workspaceId();
        List<Level> stored =
                LevelStore.ofVariants(tx, workspaceId, reading.variants().values());
        LevelDiff diff = LevelDiff.between(stored, reading);
        LevelStore.put(tx, workspaceId, diff.put());
        LevelStore.remove(tx, workspaceId, diff.gone());
        if (diff.changes().isEmpty()) {
            return false;
        }
        events.append(tx, changed(reading.product(), diff.changes()));
        thresholds.check(
                tx,
                workspaceId,
                diff.changes().stream().map(LevelChange::variantId).collect(Collectors.toSet()));
        return true;
    }

    /** The levels of these variants by variant, those without any left out. */
    public Map<String, List<Level>> ofVariants(Handle handle, String workspaceId, Collection<String> variantIds) {
        return LevelStore.ofVariants(handle, workspaceId, variantIds).stream()
                .collect(Collectors.groupingBy(Level::variantId));
    }

    /** What can be sold of these variants whose levels are given, by variant; one without a level is there as well. */
    public Map<String, Sellable> sellable(
            Handle handle, String workspaceId, Collection<String> variantIds, Map<String, List<Level>> levels) {
        Map<String, VariantRules> rules = RuleStore.ofVariants(handle, workspaceId, variantIds);
        Map<String, Sellable> sellable = new HashMap<>();
        variantIds.forEach(variant -> sellable.put(
                variant,
                Sellable.of(levels.getOrDefault(variant, List.of()), rules.getOrDefault(variant, VariantRules.NONE))));
        return sellable;
    }

    /** What can be sold of these variants, by variant. */
    public Map<String, Sellable> sellable(String workspaceId, Collection<String> variantIds) {
        return database.withHandle(
                handle -> sellable(handle, workspaceId, variantIds, ofVariants(handle, workspaceId, variantIds)));
    }

    /** Variant by variant what can be sold, all locations together. */
    public Page<SellableLine> sellable(String workspaceId, SellableFilter filter, @Nullable String cursor, int limit) {
        String after =
                cursor == null ? "" : Cursors.decode(SELLABLE_CURSOR, 1, cursor).getFirst();
        return database.withHandle(handle -> {
            List<SellableStore.Row> found = SellableStore.page(handle, workspaceId, filter, after, limit + 1);
            List<SellableStore.Row> shown = found.subList(0, Math.min(limit, found.size()));
            List<String> variants =
                    shown.stream().map(SellableStore.Row::variantId).toList();
            Map<String, List<Level>> levels = LevelStore.ofVariants(handle, workspaceId, variants).stream()
                    .filter(level -> filter.country() == null
                            || filter.country().equals(level.location().country()))
                    .collect(Collectors.groupingBy(Level::variantId));
            Map<String, Sellable> sellable = sellable(handle, workspaceId, variants, levels);
            return new Page<>(
                    shown.stream().map(row -> line(row, sellable)).toList(),
                    found.size() > limit ? Cursors.encode(SELLABLE_CURSOR, variants.getLast()) : null);
        });
    }

    private static SellableLine line(SellableStore.Row row, Map<String, Sellable> sellable) {
        return new SellableLine(
                row.productId(),
                row.variantId(),
                row.supplier(),
                row.connectionId(),
                row.sku(),
                Objects.requireNonNull(sellable.get(row.variantId())));
    }

    public Page<StockLine> list(String workspaceId, StockFilter filter, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "") : Cursors.decode(CURSOR, 2, cursor);
        List<StockLine> lines =
                database.withHandle(handle -> LevelStore.list(handle, workspaceId, filter, after, limit + 1));
        if (lines.size() <= limit) {
            return new Page<>(lines, null);
        }
        Level last = lines.get(limit - 1).level();
        return new Page<>(
                lines.subList(0, limit),
                Cursors.encode(CURSOR, last.variantId(), last.location().id()));
    }

    private static EventDraft changed(StockReading.Product product, List<LevelChange> changes) {
        List<LevelChange> told = changes.subList(0, Math.min(CHANGES_TOLD, changes.size()));
        return Event.of(product.workspaceId(), "inventory.changed", "product", product.id())
                .with("connection_id", product.connectionId())
                .with("supplier", product.supplier())
                .with("change_count", Json.mapper().valueToTree(changes.size()))
                .with("changes", Json.mapper().valueToTree(told));
    }
}
