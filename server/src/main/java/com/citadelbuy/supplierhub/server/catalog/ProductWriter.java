package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductStore.Origin;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.StockReading;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what a supplier said of a product: rows, stock and events in the caller's transaction. */
final class ProductWriter {

    /** What was written. */
    record Written(String id, boolean created, boolean changed) {}

    /** So that reading a product again and again costs no write while nothing changes. */
    private static final Duration TIME_STANDS = Duration.ofHours(1);

    private final Inventory inventory;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    ProductWriter(Inventory inventory, Events events, Ids ids, InstantSource clock) {
        this.inventory = inventory;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Written write(
            Handle tx,
            Connection connection,
            CatalogProduct content,
            Optional<List<InventoryLevel>> stock,
            @Nullable Boolean autoSync) {
        Origin origin = origin(connection);
        Instant now = clock.instant();
        Written product = product(tx, origin, content, autoSync, now);
        boolean stockChanged = stock.isPresent() && stock(tx, origin, product.id(), stock.get(), now);
        return new Written(product.id(), product.created(), product.changed() || stockChanged);
    }

    PageOutcome writeAll(Handle tx, Connection connection, List<ProductReading> readings, @Nullable Boolean autoSync) {
        Map<String, ProductReading> last = new TreeMap<>();
        readings.forEach(reading -> last.put(reading.content().id(), reading));
        int created = 0;
        int changed = 0;
        Map<String, String> known = new LinkedHashMap<>();
        RemovalStore.seen(tx, connection.workspaceId(), connection.id(), last.keySet());
        for (ProductReading reading : last.values()) {
            Written written = write(tx, connection, reading.content(), reading.stock(), autoSync);
            created += written.created() ? 1 : 0;
            changed += written.changed() && !written.created() ? 1 : 0;
            known.put(reading.content().id(), written.id());
        }
        return new PageOutcome(created, changed, last.size() - created - changed, 0, known);
    }

    PageOutcome stockAll(Handle tx, Connection connection, Map<String, List<InventoryLevel>> levels) {
        int changed = 0;
        Map<String, String> known = new LinkedHashMap<>();
        for (String theirs : new TreeSet<>(levels.keySet())) {
            Optional<ProductStore.Locked> product = ProductStore.lock(tx, origin(connection), theirs);
            if (product.isPresent()) {
                known.put(theirs, product.get().id());
                changed += stock(tx, connection, theirs, levels.getOrDefault(theirs, List.of())) ? 1 : 0;
            }
        }
        return new PageOutcome(0, changed, known.size() - changed, 0, known);
    }

    /** Writes stock alone; nothing where the product is not imported. */
    boolean stock(Handle tx, Connection connection, String supplierProductId, List<InventoryLevel> levels) {
        Origin origin = origin(connection);
        return ProductStore.lock(tx, origin, supplierProductId)
                .map(product -> stock(tx, origin, product.id(), levels, clock.instant()))
                .orElse(false);
    }

    private boolean stock(Handle tx, Origin origin, String productId, List<InventoryLevel> levels, Instant now) {
        Map<String, String> variants = VariantStore.known(tx, origin.workspaceId(), productId).stream()
                .collect(Collectors.toMap(VariantStore.Known::supplierVariantId, VariantStore.Known::id));
        StockReading.Product product =
                new StockReading.Product(origin.workspaceId(), productId, origin.connectionId(), origin.supplier());
        return inventory.apply(tx, new StockReading(product, variants, levels, true, now));
    }

    private static Origin origin(Connection connection) {
        return new Origin(connection.workspaceId(), connection.id(), connection.supplier());
    }

    private Written product(Handle tx, Origin origin, CatalogProduct content, @Nullable Boolean autoSync, Instant now) {
        String hash = Fingerprint.of(content);
        Optional<ProductStore.Locked> known = ProductStore.lock(tx, origin, content.id());
        if (known.isEmpty()) {
            String id = ids.next("prod");
            if (ProductStore.insert(tx, origin, id, content, hash, Boolean.TRUE.equals(autoSync), now)) {
                content(tx, origin, id, content, now, "product.imported");
                return new Written(id, true, true);
            }
            known = ProductStore.lock(tx, origin, content.id());
        }
        return known(tx, origin, known.orElseThrow(), content, hash, autoSync, now);
    }

    private Written known(
            Handle tx,
            Origin origin,
            ProductStore.Locked known,
            CatalogProduct content,
            String hash,
            @Nullable Boolean wanted,
            Instant now) {
        boolean autoSync = wanted == null ? known.autoSync() : wanted;
        if (!known.contentHash().equals(hash)) {
            ProductStore.update(tx, origin, known.id(), content, hash, autoSync, now);
            content(tx, origin, known.id(), content, now, "product.updated");
            return new Written(known.id(), false, true);
        }
        boolean changed = autoSync != known.autoSync();
        if (changed || known.syncedAt().plus(TIME_STANDS).isBefore(now)) {
            ProductStore.touch(tx, origin, known.id(), autoSync, now);
        }
        return new Written(known.id(), false, changed);
    }

    private void content(Handle tx, Origin origin, String id, CatalogProduct content, Instant now, String eventType) {
        ProductStore.putRaw(tx, origin.workspaceId(), id, content.raw());
        variants(tx, origin.workspaceId(), id, content.variants(), now);
        events.append(
                tx,
                Event.of(origin.workspaceId(), eventType, "product", id)
                        .with("supplier", origin.supplier())
                        .with("connection_id", origin.connectionId())
                        .with("supplier_product_id", content.id())
                        .with("title", content.title()));
    }

    private void variants(Handle tx, String workspaceId, String productId, List<CatalogVariant> told, Instant now) {
        Map<String, VariantStore.Known> known = VariantStore.known(tx, workspaceId, productId).stream()
                .collect(Collectors.toMap(VariantStore.Known::supplierVariantId, Function.identity()));
        Map<String, CatalogVariant> distinct = new LinkedHashMap<>();
        told.forEach(variant -> distinct.putIfAbsent(variant.id(), variant));
        List<VariantStore.Draft> drafts = new ArrayList<>();
        int position = 0;
        for (CatalogVariant variant : distinct.values()) {
            String hash = Fingerprint.of(variant, position);
            VariantStore.@Nullable Known old = known.remove(variant.id());
            if (old == null || old.goneAt() != null || !old.contentHash().equals(hash)) {
                drafts.add(new VariantStore.Draft(old == null ? ids.next("var") : old.id(), variant, position, hash));
            }
            position++;
        }
        VariantStore.put(tx, workspaceId, productId, drafts);
        List<String> gone = known.values().stream()
                .filter(variant -> variant.goneAt() == null)
                .map(VariantStore.Known::id)
                .toList();
        VariantStore.markGone(tx, workspaceId, gone, now);
    }
}
