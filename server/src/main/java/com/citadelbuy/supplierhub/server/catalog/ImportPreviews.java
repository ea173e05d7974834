package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.catalog.ProductRows.Stored;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.LevelChange;
import com.citadelbuy.supplierhub.server.inventory.StockReading;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Says what an import would do: asks the supplier as an import does, compares as an import does, and writes nothing. */
public final class ImportPreviews {

    private final Database database;
    private final Inventory inventory;
    private final ImportTargets targets;
    private final LiveReads live;
    private final LiveCatalog catalog;
    private final Ids ids;
    private final InstantSource clock;

    ImportPreviews(Products.Ground ground, ImportTargets targets, LiveReads live) {
        this.database = ground.database();
        this.inventory = ground.inventory();
        this.targets = targets;
        this.live = live;
        this.catalog = new LiveCatalog(ground.connections());
        this.ids = ground.ids();
        this.clock = ground.clock();
    }

    /** @param cursor of a search, null for its first page */
    public ImportPreview of(String workspaceId, ImportCommand command, @Nullable String cursor) {
        ImportTarget target = targets.of(workspaceId, command);
        Connection connection = target.connection();
        return switch (target) {
            case ImportTarget.ById byId -> one(connection, byId.supplierProductId(), command.autoSync(), cursor);
            case ImportTarget.ByQuery byQuery -> search(connection, byQuery.query(), cursor, command.autoSync());
        };
    }

    private ImportPreview one(Connection connection, String id, @Nullable Boolean autoSync, @Nullable String cursor) {
        if (cursor != null) {
            throw Refusal.Invalid.field("query:cursor", "Only what is found by a query has pages.");
        }
        return new ImportPreview(connection, outcome(connection, id, autoSync), null);
    }

    private ImportPreview search(
            Connection connection, String query, @Nullable String cursor, @Nullable Boolean autoSync) {
        Page<ProductSummary> found = catalog.search(connection, query, cursor);
        if (cursor != null) {
            return new ImportPreview(connection, null, hits(connection, found));
        }
        String first = found.data().stream()
                .findFirst()
                .orElseThrow(LiveReads::nothingFound)
                .id();
        return new ImportPreview(connection, outcome(connection, first, autoSync), hits(connection, found));
    }

    private Page<ImportPreview.Hit> hits(Connection connection, Page<ProductSummary> found) {
        List<String> theirs = found.data().stream().map(ProductSummary::id).toList();
        Map<String, String> ours =
                database.withHandle(handle -> ProductRows.stored(handle, Origin.of(connection), theirs)).stream()
                        .collect(Collectors.toMap(Stored::supplierProductId, Stored::id));
        return new Page<>(
                found.data().stream()
                        .map(hit -> new ImportPreview.Hit(hit, ours.get(hit.id())))
                        .toList(),
                found.nextCursor());
    }

    private ImportPreview.Outcome outcome(Connection connection, String supplierProductId, @Nullable Boolean autoSync) {
        LiveReads.Read read = live.product(connection, supplierProductId);
        Told told = Told.of(read.reading());
        return database.withHandle(handle -> {
            @Nullable
            Stored stored = ProductRows.stored(handle, Origin.of(connection), List.of(told.id())).stream()
                    .findFirst()
                    .orElse(null);
            return stored == null
                    ? fresh(told, autoSync, read.warnings())
                    : known(handle, connection, stored, told, autoSync, read.warnings());
        });
    }

    private ImportPreview.Outcome fresh(Told told, @Nullable Boolean autoSync, List<String> warnings) {
        VariantDiff diff = VariantDiff.between("", List.of(), told.content(), Map.of(), ids);
        return new ImportPreview.Outcome(
                ImportPreview.State.NEW,
                null,
                told.content(),
                Boolean.TRUE.equals(autoSync),
                diff.currency(),
                PreviewChanges.variants(told, List.of(), diff),
                List.of(),
                List.of(),
                warnings);
    }

    private ImportPreview.Outcome known(
            Handle handle,
            Connection connection,
            Stored stored,
            Told told,
            @Nullable Boolean autoSync,
            List<String> warnings) {
        String workspaceId = connection.workspaceId();
        List<String> product = List.of(stored.id());
        List<VariantRows.Known> known = VariantRows.known(handle, workspaceId, product);
        boolean sameContent = stored.contentHash().equals(told.hash());
        VariantDiff diff = sameContent
                ? new VariantDiff(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), null)
                : VariantDiff.between(stored.id(), known, told.content(), doubted(handle, workspaceId, stored), ids);
        PreviewChanges changes = new PreviewChanges();
        changes.settings(stored, autoSync == null ? stored.autoSync() : autoSync);
        Product before = ProductStore.find(handle, workspaceId, stored.id()).orElseThrow();
        if (!sameContent) {
            changes.content(before, told.content());
            changes.variants(VariantStore.ofProducts(handle, workspaceId, product), diff, told.content());
        }
        Map<String, String> theirs = theirs(known, diff);
        if (told.stockHash() != null && !told.stockHash().equals(stored.stockHash())) {
            changes.stock(levels(handle, connection, stored, told, theirs), theirs);
        }
        boolean same = sameContent && changes.found().isEmpty();
        return new ImportPreview.Outcome(
                same ? ImportPreview.State.UNCHANGED : ImportPreview.State.CHANGED,
                stored.id(),
                told.content(),
                autoSync == null ? stored.autoSync() : autoSync,
                sameContent ? before.currency() : diff.currency(),
                PreviewChanges.variants(told, known, diff),
                changes.found(),
                held(diff, theirs),
                warnings);
    }

    private static Map<String, Money> doubted(Handle handle, String workspaceId, Stored stored) {
        return PriceStore.doubted(handle, workspaceId, List.of(stored.id())).getOrDefault(stored.id(), Map.of());
    }

    /** The supplier's variant ids by ours, of those that are stored or would be. */
    private static Map<String, String> theirs(List<VariantRows.Known> known, VariantDiff diff) {
        Map<String, String> theirs = new HashMap<>();
        known.forEach(variant -> theirs.put(variant.id(), variant.supplierVariantId()));
        diff.ids().forEach((their, our) -> theirs.put(our, their));
        return theirs;
    }

    private List<LevelChange> levels(
            Handle handle, Connection connection, Stored stored, Told told, Map<String, String> theirs) {
        Map<String, String> ours = new HashMap<>();
        theirs.forEach((our, their) -> ours.put(their, our));
        return inventory.changesBy(
                handle,
                new StockReading(
                        new StockReading.Product(
                                connection.workspaceId(), stored.id(), connection.id(), connection.supplier()),
                        ours,
                        told.stock().orElse(List.of()),
                        true,
                        clock.instant()));
    }

    private static List<ImportPreview.Held> held(VariantDiff diff, Map<String, String> theirs) {
        return diff.held().stream()
                .map(held -> new ImportPreview.Held(
                        Objects.requireNonNull(theirs.get(held.variantId())),
                        held.reason(),
                        held.offer().cost(),
                        held.stored()))
                .toList();
    }
}
