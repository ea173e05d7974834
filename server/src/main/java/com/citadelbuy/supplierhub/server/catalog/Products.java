package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.server.inventory.Sellable;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A workspace's imported products: imported, synced and found. */
public final class Products {

    /**
     * What it stands on.
     *
     * @param ids makes the ids of products and variants
     */
    public record Ground(
            Database database,
            SupplierRegistry suppliers,
            Connections connections,
            Inventory inventory,
            Events events,
            Ids ids,
            InstantSource clock) {}

    private final Database database;
    private final Connections connections;
    private final Inventory inventory;
    private final ImportTargets targets;
    private final LiveReads live;
    private final ProductWriter writer;
    private final InstantSource clock;
    private final ImportPreviews previews;

    public Products(Ground ground) {
        this.database = ground.database();
        this.connections = ground.connections();
        this.inventory = ground.inventory();
        this.targets = new ImportTargets(ground.suppliers(), ground.connections());
        this.live = new LiveReads(ground.connections());
        this.writer = new ProductWriter(ground.inventory(), ground.events(), ground.ids(), ground.clock());
        this.clock = ground.clock();
        this.previews = new ImportPreviews(ground, targets, live);
    }

    /** What importing would do, without doing it. */
    public ImportPreviews previews() {
        return previews;
    }

    /** Reads one product from its supplier and keeps it; importing it again brings it up to date under the same ids. */
    public Imported importOne(String workspaceId, ImportCommand command) {
        ImportTarget target = targets.of(workspaceId, command);
        return read(target.connection(), live.supplierProductId(target), command.autoSync());
    }

    /** Reads a product again and applies what changed. */
    public Imported sync(String workspaceId, String productId) {
        Product product = product(workspaceId, productId);
        return read(connections.get(workspaceId, product.connectionId()), product.supplierProductId(), null);
    }

    /**
     * Applies what was read elsewhere, such as by a sync run or for a webhook.
     *
     * @param stock empty where the reading tells nothing of stock; else all that there is
     */
    public Imported apply(Connection connection, CatalogProduct content, Optional<List<InventoryLevel>> stock) {
        LiveReads.Read read = new LiveReads.Read(new ProductReading(content, stock), List.of());
        return apply(connection, read, null, clock.instant());
    }

    /**
     * Applies stock that was read alone. Of a product that is not imported nothing is kept.
     *
     * @param asked when the supplier was asked
     * @return whether anything changed
     */
    public boolean applyStock(
            Connection connection, String supplierProductId, List<InventoryLevel> levels, Instant asked) {
        return database.inTransaction(tx -> writer.stock(tx, connection, supplierProductId, levels, asked));
    }

    /**
     * Applies many readings of one connection in the caller's transaction. Of readings of the same product the last counts.
     *
     * @param autoSync null leaves it as it is, and off for new ones
     * @param asked when the supplier was asked at the earliest; stock of which something later is known stays as it is
     */
    public PageOutcome applyAll(
            Handle tx,
            Connection connection,
            List<ProductReading> readings,
            @Nullable Boolean autoSync,
            Instant asked) {
        return writer.writeAll(tx, connection, readings, autoSync, asked);
    }

    /**
     * Applies stock of many products that was read alone, in the caller's transaction. Of a product that is not imported
     * nothing is kept.
     *
     * @param asked as above
     */
    public PageOutcome applyStockAll(
            Handle tx, Connection connection, Map<String, List<InventoryLevel>> levelsByTheirProductId, Instant asked) {
        return writer.stockAll(tx, connection, levelsByTheirProductId, asked);
    }

    /** Whether a product of a connection is imported, by the supplier's id. */
    public boolean imported(Handle handle, Connection connection, String supplierProductId) {
        return KnownStore.product(handle, ProductRows.Origin.of(connection), supplierProductId)
                .isPresent();
    }

    /** The supplier's id of the imported product that has this variant. */
    public Optional<String> productOf(Handle handle, Connection connection, String supplierVariantId) {
        return KnownStore.called(handle, ProductRows.Origin.of(connection), Set.of(supplierVariantId)).stream()
                .filter(placed -> placed.supplierVariantId().equals(supplierVariantId))
                .map(KnownStore.Placed::supplierProductId)
                .findFirst();
    }

    /** Whether an imported product's stock was asked for since that time. */
    public boolean stockAskedSince(Handle handle, Connection connection, String supplierProductId, Instant since) {
        ProductRows.Origin origin = ProductRows.Origin.of(connection);
        List<String> ids =
                KnownStore.product(handle, origin, supplierProductId).stream().toList();
        return !KnownStore.stockAskedSince(handle, origin, ids, since).isEmpty();
    }

    /** Whether an imported product's content was asked for since that time. */
    public boolean contentAskedSince(Handle handle, Connection connection, String supplierProductId, Instant since) {
        ProductRows.Origin origin = ProductRows.Origin.of(connection);
        return KnownStore.product(handle, origin, supplierProductId)
                .filter(id -> KnownStore.contentAskedSince(handle, origin, id, since))
                .isPresent();
    }

    /**
     * Notes when what is known of products was asked for, which is before it was written: what was told in between is not in it.
     *
     * @param stock null where their stock was not
     * @param content null where their content was not
     */
    public void asked(
            Handle tx,
            Connection connection,
            Collection<String> supplierProductIds,
            @Nullable Instant stock,
            @Nullable Instant content) {
        if (!supplierProductIds.isEmpty()) {
            KnownStore.asked(tx, ProductRows.Origin.of(connection), supplierProductIds, stock, content);
        }
    }

    public ProductDetail get(String workspaceId, String productId) {
        return database.withHandle(handle -> detail(handle, workspaceId, List.of(product(workspaceId, productId))))
                .getFirst();
    }

    /** Those of the ids that are products of this workspace's, without their variants. */
    public List<Product> withIds(String workspaceId, Set<String> productIds) {
        return database.withHandle(handle -> ProductStore.withIds(handle, workspaceId, productIds));
    }

    /** The supplier's reply it was read from, as JSON text. */
    public String raw(String workspaceId, String productId) {
        return database.withHandle(handle -> ProductStore.raw(handle, workspaceId, productId))
                .orElseThrow(() -> new Refusal.Missing("product", productId));
    }

    /** What an order needs to know of a variant; empty when there is none, in this workspace at least. */
    public Optional<VariantDetail> variant(String workspaceId, String variantId) {
        return database.withHandle(handle -> VariantStore.find(handle, workspaceId, variantId)
                .map(variant -> VariantDetail.of(
                        ProductStore.find(handle, workspaceId, variant.productId())
                                .orElseThrow(),
                        variant)));
    }

    /** All variants of a product, the gone ones last; empty when there is no such product. */
    public List<VariantDetail> variantsOf(String workspaceId, String productId) {
        return variantsOf(workspaceId, Set.of(productId));
    }

    /** All variants of many products, those of one together and the gone ones last. */
    public List<VariantDetail> variantsOf(String workspaceId, Set<String> productIds) {
        return database.withHandle(handle -> {
            Map<String, Product> products = ProductStore.withIds(handle, workspaceId, productIds).stream()
                    .collect(Collectors.toMap(Product::id, product -> product));
            return VariantStore.ofProducts(handle, workspaceId, products.keySet()).stream()
                    .map(variant ->
                            VariantDetail.of(Objects.requireNonNull(products.get(variant.productId())), variant))
                    .toList();
        });
    }

    private Product product(String workspaceId, String productId) {
        return database.withHandle(handle -> ProductStore.find(handle, workspaceId, productId))
                .orElseThrow(() -> new Refusal.Missing("product", productId));
    }

    private Imported read(Connection connection, String supplierProductId, @Nullable Boolean autoSync) {
        Instant asked = clock.instant();
        return apply(connection, live.product(connection, supplierProductId), autoSync, asked);
    }

    private Imported apply(Connection connection, LiveReads.Read read, @Nullable Boolean autoSync, Instant asked) {
        ProductReading reading = read.reading();
        ProductWriter.Written written = database.inTransaction(
                tx -> writer.write(tx, connection, reading.content(), reading.stock(), autoSync, asked));
        return new Imported(
                get(connection.workspaceId(), written.id()), written.created(), written.changed(), read.warnings());
    }

    /** With their variants and stock, in the same order; two statements. */
    List<ProductDetail> detail(Handle handle, String workspaceId, List<Product> products) {
        List<String> ids = products.stream().map(Product::id).toList();
        List<Variant> variants = VariantStore.ofProducts(handle, workspaceId, ids);
        List<String> variantIds = variants.stream().map(Variant::id).toList();
        Map<String, List<Level>> levels = inventory.ofVariants(handle, workspaceId, variantIds);
        Map<String, Sellable> sellable = inventory.sellable(handle, workspaceId, variantIds, levels);
        Map<String, List<StockedVariant>> stocked = variants.stream()
                .map(variant -> new StockedVariant(
                        variant,
                        levels.getOrDefault(variant.id(), List.of()),
                        Objects.requireNonNull(sellable.get(variant.id()))))
                .collect(Collectors.groupingBy(each -> each.variant().productId()));
        return products.stream()
                .map(product -> new ProductDetail(product, stocked.getOrDefault(product.id(), List.of())))
                .toList();
    }
}
