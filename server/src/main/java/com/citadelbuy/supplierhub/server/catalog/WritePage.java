package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.catalog.ProductRows.Stored;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many readings of one connection, sorted by what has to be done, and what was done. Of one thread. */
final class WritePage {

    /** A product that is there already. */
    record Known(Stored stored, Told told) {}

    /** Stock to be held against what is stored. */
    record Stock(String productId, String supplierProductId, List<InventoryLevel> levels, String hash) {}

    final Origin origin;
    final @Nullable Boolean autoSync;
    final Instant now;
    final Instant asked;
    final List<Told> toCreate = new ArrayList<>();
    final List<Known> toUpdate = new ArrayList<>();
    final List<Stored> toTouch = new ArrayList<>();
    final List<Stock> stocks = new ArrayList<>();
    final List<String> standingStock = new ArrayList<>();

    final Map<String, String> ids = new HashMap<>();
    final Set<String> created = new HashSet<>();
    final Set<String> changed = new HashSet<>();
    final Set<String> held = new HashSet<>();
    /** Of products that were written: our variants by the supplier's, by our product. */
    final Map<String, Map<String, String>> variants = new HashMap<>();

    /** @param asked when the supplier was asked at the earliest */
    WritePage(Origin origin, @Nullable Boolean autoSync, Instant now, Instant asked) {
        this.origin = origin;
        this.autoSync = autoSync;
        this.now = now;
        this.asked = asked;
    }

    void sort(Told told, @Nullable Stored stored) {
        if (stored == null) {
            toCreate.add(told);
            return;
        }
        ids.put(told.id(), stored.id());
        if (!stored.contentHash().equals(told.hash())) {
            toUpdate.add(new Known(stored, told));
            return;
        }
        boolean other = stored.goneAt() != null || autoSync(stored) != stored.autoSync();
        if (other) {
            changed.add(stored.id());
        }
        if (other || ProductWriter.stale(stored.syncedAt(), now)) {
            toTouch.add(stored);
        }
        told.stock().ifPresent(levels -> stock(stored, levels, told.stockHash()));
    }

    void stockAlone(Stored stored, List<InventoryLevel> levels, @Nullable String hash) {
        ids.put(stored.supplierProductId(), stored.id());
        stock(stored, levels, hash);
    }

    /** Its content was written, and with it the hash of its stock. */
    void written(String productId, Told told, Map<String, String> variantIds) {
        ids.put(told.id(), productId);
        variants.put(productId, variantIds);
        if (told.stockHash() != null) {
            stocks.add(new Stock(productId, told.id(), told.stock().orElse(List.of()), told.stockHash()));
        }
    }

    boolean autoSync(Stored stored) {
        return autoSync == null ? stored.autoSync() : autoSync;
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return toCreate.isEmpty()
                && toUpdate.isEmpty()
                && toTouch.isEmpty()
                && stocks.isEmpty()
                && standingStock.isEmpty();
    }

    /** The products of which anything was written. */
    Set<String> touched() {
        Set<String> touched = new HashSet<>(created);
        toUpdate.forEach(each -> touched.add(each.stored().id()));
        toTouch.forEach(each -> touched.add(each.id()));
        stocks.forEach(each -> touched.add(each.productId()));
        touched.addAll(standingStock);
        return touched;
    }

    PageOutcome outcome() {
        Set<String> changedOnly = new HashSet<>(changed);
        changedOnly.removeAll(created);
        return new PageOutcome(
                created.size(), changedOnly.size(), ids.size() - created.size() - changedOnly.size(), held.size(), ids);
    }

    private void stock(Stored stored, List<InventoryLevel> levels, @Nullable String hash) {
        if (hash == null) {
            return;
        }
        if (!hash.equals(stored.stockHash())) {
            stocks.add(new Stock(stored.id(), stored.supplierProductId(), levels, hash));
        } else if (ProductWriter.stale(stored.stockSyncedAt(), now)) {
            standingStock.add(stored.id());
        }
    }
}
