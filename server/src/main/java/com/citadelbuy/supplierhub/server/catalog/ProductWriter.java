package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.catalog.ProductRows.Stored;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what suppliers said of products: rows, stock, history and events in the caller's transaction, each table once
 * for all products. What is as it was is found out by its hash and costs no write.
 */
final class ProductWriter {

    /** What was written. */
    record Written(String id, boolean created, boolean changed) {}

    /** So that reading a product again and again costs no write while nothing changes. */
    private static final Duration TIME_STANDS = Duration.ofHours(1);

    private final ContentWriter contents;
    private final StockWriter stocks;
    private final InstantSource clock;

    ProductWriter(Inventory inventory, Events events, Ids ids, InstantSource clock) {
        this.contents = new ContentWriter(events, ids);
        this.stocks = new StockWriter(inventory);
        this.clock = clock;
    }

    Written write(
            Handle tx,
            Connection connection,
            CatalogProduct content,
            Optional<List<InventoryLevel>> stock,
            @Nullable Boolean autoSync,
            Instant asked) {
        PageOutcome outcome = writeAll(tx, connection, List.of(new ProductReading(content, stock)), autoSync, asked);
        String id = outcome.ids().values().iterator().next();
        return new Written(id, outcome.created() == 1, outcome.unchanged() == 0);
    }

    /** @param asked when the supplier was asked at the earliest: of stock it tells what was so then */
    PageOutcome writeAll(
            Handle tx,
            Connection connection,
            List<ProductReading> readings,
            @Nullable Boolean autoSync,
            Instant asked) {
        Origin origin = Origin.of(connection);
        Instant now = clock.instant();
        Map<String, Told> told = new TreeMap<>();
        readings.forEach(reading -> told.put(reading.content().id(), Told.of(reading)));
        Set<String> missed = RemovalStore.candidates(tx, origin.workspaceId(), origin.connectionId());
        Map<String, Stored> stored = look(
                tx,
                origin,
                told.keySet(),
                known -> missed.contains(known.id())
                        || differs(known, told.get(known.supplierProductId()), autoSync, now));
        WritePage page = new WritePage(origin, autoSync, now, asked);
        told.values().forEach(each -> page.sort(each, stored.get(each.id())));
        if (!missed.isEmpty()) {
            RemovalStore.found(
                    tx,
                    origin.workspaceId(),
                    stored.values().stream().map(Stored::id).toList());
        }
        write(tx, page);
        return page.outcome();
    }

    /** What products are found by follows from all their rows, so it is computed once, when those are written. */
    private void write(Handle tx, WritePage page) {
        if (page.isEmpty()) {
            return;
        }
        ProductRows.holdFacts(tx);
        contents.write(tx, page);
        stocks.write(tx, page);
        ProductRows.settleFacts(tx, page.origin, page.touched());
    }

    /** Writes stock alone; nothing where the product is not imported. */
    boolean stock(
            Handle tx, Connection connection, String supplierProductId, List<InventoryLevel> levels, Instant asked) {
        return stockAll(tx, connection, Map.of(supplierProductId, levels), asked)
                        .changed()
                == 1;
    }

    PageOutcome stockAll(Handle tx, Connection connection, Map<String, List<InventoryLevel>> levels, Instant asked) {
        Origin origin = Origin.of(connection);
        Instant now = clock.instant();
        Map<String, String> hashes = new HashMap<>();
        levels.forEach((id, told) -> hashes.put(id, Fingerprint.of(told)));
        Map<String, Stored> known = lockDiffering(
                tx, origin, levels.keySet(), each -> stockDiffers(each, hashes.get(each.supplierProductId()), now));
        WritePage page = new WritePage(origin, null, now, asked);
        known.forEach((theirs, product) ->
                page.stockAlone(product, levels.getOrDefault(theirs, List.of()), hashes.get(theirs)));
        write(tx, page);
        return page.outcome();
    }

    /** What is stored, read anew under locks where it has to be written. */
    private static Map<String, Stored> look(
            Handle tx, Origin origin, Collection<String> ids, Predicate<Stored> differing) {
        Map<String, Stored> known = lockDiffering(tx, origin, ids, differing);
        if (known.size() < ids.size()) {
            ProductRows.lockDoor(tx, origin);
            Set<String> unknown = new HashSet<>(ids);
            unknown.removeAll(known.keySet());
            ProductRows.lock(tx, origin, unknown).forEach(each -> known.put(each.supplierProductId(), each));
        }
        return known;
    }

    private static Map<String, Stored> lockDiffering(
            Handle tx, Origin origin, Collection<String> ids, Predicate<Stored> differing) {
        Map<String, Stored> known = new HashMap<>();
        ProductRows.stored(tx, origin, ids).forEach(each -> known.put(each.supplierProductId(), each));
        List<String> toLock = known.values().stream()
                .filter(differing)
                .map(Stored::supplierProductId)
                .toList();
        ProductRows.lock(tx, origin, toLock).forEach(each -> known.put(each.supplierProductId(), each));
        return known;
    }

    private static boolean differs(Stored stored, @Nullable Told told, @Nullable Boolean autoSync, Instant now) {
        return told != null
                && (!stored.contentHash().equals(told.hash())
                        || stored.goneAt() != null
                        || (autoSync != null && autoSync != stored.autoSync())
                        || stale(stored.syncedAt(), now)
                        || (told.stockHash() != null && stockDiffers(stored, told.stockHash(), now)));
    }

    private static boolean stockDiffers(Stored stored, @Nullable String hash, Instant now) {
        return hash == null || !hash.equals(stored.stockHash()) || stale(stored.stockSyncedAt(), now);
    }

    static boolean stale(@Nullable Instant at, Instant now) {
        return at == null || at.plus(TIME_STANDS).isBefore(now);
    }
}
