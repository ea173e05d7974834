package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.KnownStore.Placed;
import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.server.inventory.StockReading;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes in stock of some variants that is told without the rest. What is not mentioned stays as it is, and what was learned
 * later than this was true stays, too. Of what is not imported nothing is kept.
 */
public final class StockTold {

    /**
     * A count as somebody tells it who may not know how the supplier names things.
     *
     * @param sku the supplier's SKU of a variant, or its id
     * @param warehouse by id or name; null where there is only one
     */
    public record Line(String sku, @Nullable String warehouse, long quantity) {}

    /**
     * What came of it.
     *
     * @param taken how many of what was told is about what is imported
     * @param problems what could not be matched, a sentence each
     */
    public record Outcome(int taken, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private final Inventory inventory;

    public StockTold(Inventory inventory) {
        this.inventory = inventory;
    }

    /** In the names that the supplier's own stock has when it is read. */
    public Outcome levels(Handle tx, Connection connection, List<InventoryLevel> levels, Instant at) {
        Origin origin = Origin.of(connection);
        Set<String> names = levels.stream().map(InventoryLevel::variantId).collect(Collectors.toSet());
        List<Placed> known = locked(tx, origin, names).stream()
                .filter(placed -> names.contains(placed.supplierVariantId()))
                .toList();
        apply(tx, origin, known, levels, at);
        Set<String> ours = known.stream().map(Placed::supplierVariantId).collect(Collectors.toSet());
        int taken = (int) levels.stream()
                .filter(level -> ours.contains(level.variantId()))
                .count();
        return new Outcome(taken, List.of());
    }

    /** In other names: each is matched to a variant and a place that are known. */
    public Outcome lines(Handle tx, Connection connection, List<Line> lines, Instant at) {
        Origin origin = Origin.of(connection);
        List<Placed> known = locked(tx, origin, lines.stream().map(Line::sku).collect(Collectors.toSet()));
        Map<String, List<Level>> stored = inventory.ofVariants(
                tx, origin.workspaceId(), known.stream().map(Placed::variantId).toList());
        List<InventoryLevel> levels = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Line line : lines) {
            List<Placed> meant = meant(known, line.sku());
            if (meant.size() != 1) {
                problems.add(meant.isEmpty() ? line.sku() + " is not imported." : line.sku() + " is several variants.");
                continue;
            }
            Placed variant = meant.getFirst();
            @Nullable Location place = place(stored.getOrDefault(variant.variantId(), List.of()), line.warehouse());
            if (place == null) {
                problems.add(line.sku() + " lies in several places, or in none of that name; name the warehouse.");
            } else {
                levels.add(new InventoryLevel(variant.supplierVariantId(), place, Stock.exact(line.quantity())));
            }
        }
        apply(tx, origin, known, levels, at);
        return new Outcome(levels.size(), problems);
    }

    /** Locked as every writer of a product's stock does. */
    private static List<Placed> locked(Handle tx, Origin origin, Set<String> names) {
        List<Placed> found = KnownStore.called(tx, origin, names);
        ProductRows.lock(
                tx, origin, found.stream().map(Placed::supplierProductId).collect(Collectors.toSet()));
        return found;
    }

    /** Who has that id, else who has that SKU. */
    private static List<Placed> meant(List<Placed> known, String name) {
        List<Placed> byId = known.stream()
                .filter(placed -> placed.supplierVariantId().equals(name))
                .toList();
        return byId.isEmpty()
                ? known.stream().filter(placed -> name.equals(placed.sku())).toList()
                : byId;
    }

    private static @Nullable Location place(List<Level> stored, @Nullable String warehouse) {
        List<Location> known = stored.stream().map(Level::location).distinct().toList();
        if (known.isEmpty()) {
            return warehouse == null ? Location.UNSPECIFIED : new Location(warehouse, warehouse, null);
        }
        List<Location> meant = known.stream()
                .filter(place -> warehouse == null
                        || place.id().equalsIgnoreCase(warehouse)
                        || place.name().equalsIgnoreCase(warehouse))
                .toList();
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    private void apply(Handle tx, Origin origin, List<Placed> known, List<InventoryLevel> levels, Instant at) {
        Map<String, Map<String, String>> variants = new LinkedHashMap<>();
        known.forEach(placed -> variants.computeIfAbsent(placed.productId(), _ -> new HashMap<>())
                .put(placed.supplierVariantId(), placed.variantId()));
        Set<String> seenLater = new HashSet<>(KnownStore.stockAskedSince(tx, origin, variants.keySet(), at));
        Map<String, List<Level>> stored = inventory.ofVariants(
                tx, origin.workspaceId(), known.stream().map(Placed::variantId).toList());
        List<StockReading> readings = new ArrayList<>();
        variants.forEach((productId, ours) -> {
            List<InventoryLevel> news = levels.stream()
                    .filter(level -> isNews(level, ours.get(level.variantId()), stored, at))
                    .toList();
            if (!news.isEmpty() && !seenLater.contains(productId)) {
                readings.add(new StockReading(
                        new StockReading.Product(
                                origin.workspaceId(), productId, origin.connectionId(), origin.supplier()),
                        ours,
                        news,
                        false,
                        at));
            }
        });
        if (!readings.isEmpty()) {
            KnownStore.stockMoved(
                    tx,
                    origin,
                    inventory
                            .applyAll(tx, origin.workspaceId(), readings, Set.of())
                            .changed());
        }
    }

    private static boolean isNews(
            InventoryLevel level, @Nullable String variantId, Map<String, List<Level>> stored, Instant at) {
        return variantId != null
                && stored.getOrDefault(variantId, List.of()).stream()
                        .filter(old ->
                                old.location().id().equals(level.location().id()))
                        .noneMatch(old -> old.observedAt().isAfter(at));
    }
}
