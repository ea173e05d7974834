package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.MomentCursor;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stock of a workspace's variants. */
public final class Inventory {

    /** An event names no more than this many levels; who needs all of them reads them. */
    private static final int CHANGES_TOLD = 100;

    private static final String CURSOR = "inventory";
    private static final String SELLABLE_CURSOR = "sellable";
    private static final String HISTORY_CURSOR = "stock_history";

    private final Database database;
    private final Events events;
    private final Thresholds thresholds;
    private final StockWatch watch;

    Inventory(Database database, Events events, Thresholds thresholds, StockWatch watch) {
        this.database = database;
        this.events = events;
        this.thresholds = thresholds;
        this.watch = watch;
    }

    /**
     * What came of readings.
     *
     * @param changed the products of which anything changed
     * @param late the products of some of whose stock something later was known; of those the reading does not tell all
     */
    public record Applied(Set<String> changed, Set<String> late) {
        public Applied {
            changed = Set.copyOf(changed);
            late = Set.copyOf(late);
        }
    }

    public boolean apply(Handle tx, StockReading reading) {
        return !applyAll(tx, reading.product().workspaceId(), List.of(reading), Set.of())
                .changed()
                .isEmpty();
    }

    /**
     * Makes the stored levels say what the suppliers said. The caller's transaction holds the products' rows, so that two
     * readings of one product do not mix.
     *
     * @param fresh products made in this transaction, which have no levels yet
     */
    public Applied applyAll(Handle tx, String workspaceId, List<StockReading> readings, Set<String> fresh) {
        Map<String, List<Level>> stored = stored(tx, workspaceId, readings, fresh);
        LevelWrites writes = new LevelWrites(workspaceId);
        for (StockReading reading : readings) {
            List<Level> before = reading.variants().values().stream()
                    .flatMap(variant -> stored.getOrDefault(variant, List.of()).stream())
                    .toList();
            LevelDiff diff = LevelDiff.between(before, reading);
            writes.add(reading, diff, fresh.contains(reading.product().id()));
            if (!diff.changes().isEmpty()) {
                writes.tell(changed(reading.product(), diff.changes()));
            }
        }
        writes.write(tx);
        events.appendAll(tx, writes.events());
        thresholds.check(tx, workspaceId, writes.changedVariants());
        watch.changed(tx, workspaceId, writes.changedVariants());
        return writes.applied();
    }

    /** How the stored levels would change by a reading that is not applied. */
    public List<LevelChange> changesBy(Handle handle, StockReading reading) {
        List<Level> before = LevelStore.ofVariants(
                handle, reading.product().workspaceId(), reading.variants().values());
        return LevelDiff.between(before, reading).changes();
    }

    /** The stock of these products was told again and is as it was: only its time moves on. */
    public void stands(Handle tx, String workspaceId, Collection<String> productIds, Instant observedAt) {
        LevelStore.observed(tx, workspaceId, productIds, observedAt);
    }

    /** Nobody judges by the rules, or changes them, until the transaction ends; before variants are locked that are to move. */
    public void holdRules(Handle tx, String workspaceId) {
        RuleStore.seize(tx, workspaceId);
    }

    /**
     * What one variant of a product has becomes another one's: levels, history, alerts and rules. What that one had of its
     * own gives way, except rules. The caller holds the product and the rules.
     */
    public void move(Handle tx, String workspaceId, String productId, String from, String to, Instant now) {
        Map<String, List<Level>> levels = ofVariants(tx, workspaceId, List.of(from, to));
        Set<String> kept = levels.getOrDefault(from, List.of()).stream()
                .map(level -> level.location().id())
                .collect(Collectors.toSet());
        List<Level> over = levels.getOrDefault(to, List.of());
        LevelStore.remove(tx, workspaceId, over);
        LevelHistoryStore.add(
                tx,
                workspaceId,
                over.stream()
                        .filter(level -> !kept.contains(level.location().id()))
                        .map(level -> new LevelHistoryStore.Entry(productId, LevelChange.gone(level), now))
                        .toList());
        thresholds.withdrawIfBoth(tx, workspaceId, from, to);
        MoveStore.move(tx, workspaceId, productId, from, to);
    }

    /** After a variant that took another one's place was written; the caller holds the rules. */
    public void moved(Handle tx, String workspaceId, String variantId) {
        thresholds.recheck(tx, workspaceId, List.of(variantId));
    }

    /** How the stock of a product changed, the latest first. */
    public Page<StockChange> history(
            String workspaceId, String productId, @Nullable String variantId, @Nullable String cursor, int limit) {
        MomentCursor after = MomentCursor.decode(HISTORY_CURSOR, cursor);
        List<StockChange> found = database.withHandle(
                handle -> LevelHistoryStore.list(handle, workspaceId, productId, variantId, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        StockChange last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new MomentCursor(last.at(), last.seq()).encode(HISTORY_CURSOR));
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

    private static Map<String, List<Level>> stored(
            Handle tx, String workspaceId, List<StockReading> readings, Set<String> fresh) {
        List<String> variants = readings.stream()
                .filter(reading -> !fresh.contains(reading.product().id()))
                .flatMap(reading -> reading.variants().values().stream())
                .toList();
        return variants.isEmpty()
                ? Map.of()
                : LevelStore.ofVariants(tx, workspaceId, variants).stream()
                        .collect(Collectors.groupingBy(Level::variantId));
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
