package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.StockReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Hands a page's stock to the inventory, as far as it differs. */
final class StockWriter {

    private final Inventory inventory;

    StockWriter(Inventory inventory) {
        this.inventory = inventory;
    }

    void write(Handle tx, WritePage page) {
        Origin origin = page.origin;
        if (!page.stocks.isEmpty()) {
            Map<String, Map<String, String>> variants = variants(tx, page);
            Set<String> late = new HashSet<>(askedLater(tx, page));
            List<StockReading> readings = page.stocks.stream()
                    .filter(stock -> !late.contains(stock.productId()))
                    .map(stock -> new StockReading(
                            new StockReading.Product(
                                    origin.workspaceId(), stock.productId(), origin.connectionId(), origin.supplier()),
                            variants.getOrDefault(stock.productId(), Map.of()),
                            stock.levels(),
                            true,
                            page.asked))
                    .toList();
            Inventory.Applied applied = inventory.applyAll(tx, origin.workspaceId(), readings, page.created);
            page.changed.addAll(applied.changed());
            ProductRows.stock(tx, origin, alone(page), page.now);
            late.addAll(applied.late());
            if (!late.isEmpty()) {
                KnownStore.stockMoved(tx, origin, late);
            }
        }
        if (!page.standingStock.isEmpty()) {
            inventory.stands(tx, origin.workspaceId(), page.standingStock, page.asked);
            ProductRows.stockStands(tx, origin, page.standingStock, page.now);
        }
    }

    /** Whoever asked after this page did has written what is newer, or found it to be as it was. */
    private static Set<String> askedLater(Handle tx, WritePage page) {
        List<String> known = page.stocks.stream()
                .map(WritePage.Stock::productId)
                .filter(id -> !page.created.contains(id))
                .toList();
        return known.isEmpty() ? Set.of() : KnownStore.stockAskedAfter(tx, page.origin, known, page.asked);
    }

    /** The hashes of those whose row was not written with its content. */
    private static Map<String, String> alone(WritePage page) {
        Map<String, String> hashes = new HashMap<>();
        for (WritePage.Stock stock : page.stocks) {
            if (!page.variants.containsKey(stock.productId())) {
                hashes.put(stock.productId(), stock.hash());
            }
        }
        return hashes;
    }

    private static Map<String, Map<String, String>> variants(Handle tx, WritePage page) {
        Map<String, Map<String, String>> variants = new HashMap<>(page.variants);
        List<String> unread = page.stocks.stream()
                .map(WritePage.Stock::productId)
                .filter(id -> !page.variants.containsKey(id))
                .toList();
        if (!unread.isEmpty()) {
            VariantRows.known(tx, page.origin.workspaceId(), unread)
                    .forEach(variant -> variants.computeIfAbsent(variant.productId(), _ -> new HashMap<>())
                            .put(variant.supplierVariantId(), variant.id()));
        }
        return variants;
    }
}
