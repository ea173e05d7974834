package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.connectors.takealot.Takealot;
import com.citadelbuy.supplierhub.server.ListingsOn;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.listings.ListingRoutes;
import com.citadelbuy.supplierhub.server.api.listings.ListingWishRoutes;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.inventory.StockReading;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.sales.SaleLanes;
import com.citadelbuy.supplierhub.server.sales.SalePace;
import com.citadelbuy.supplierhub.server.sales.SalesFeature;
import com.citadelbuy.supplierhub.server.work.Worker;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.testkit.synthetic.MarketSimulator;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A hub that lists at the synthetic marketplace and at Takealot; its workers and its time are moved by hand. */
@NullMarked
final class ListingsHub implements AutoCloseable {

    static final String WORKSPACE = "default";
    static final String VARIANT = "var_cup";

    final CatalogHub catalog;
    final ListingsFeature feature;
    final SalesFeature selling;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Worker> workers;

    ListingsHub() {
        this(SyntheticMarket.DEFINITION);
    }

    /** @param market the synthetic marketplace, perhaps with something made otherwise */
    ListingsHub(SupplierDefinition market) {
        this(market, Takealot.DEFINITION);
    }

    ListingsHub(SupplierDefinition market, SupplierDefinition takealot) {
        List<SupplierDefinition> known = List.of(market, takealot);
        catalog = new CatalogHub(
                known,
                Map.of(
                        "market",
                        MarketSimulator::new,
                        "takealot",
                        (world, clock) -> Simulators.create("takealot", world, clock)));
        Ids ids = new Ids(catalog.clock, new Random(43));
        Events events = new Events(ids, catalog.clock);
        ListingStirs stirs = new ListingStirs(ids, catalog.clock);
        SupplierRegistry suppliers = new SupplierRegistry(known);
        selling = SalesFeature.on(
                new SalesFeature.Ground(
                        catalog.database, catalog.vault, events, ids, catalog.clock, Duration.ofSeconds(30), meters),
                suppliers,
                catalog.connections,
                new SalePace(true, Duration.ofMinutes(15)),
                stirs::sold);
        feature = ListingsFeature.on(
                new ListingsFeature.Ground(
                        catalog.database, events, ids, catalog.clock, Duration.ofSeconds(30), meters),
                suppliers,
                catalog.connections,
                ListingsOn.sources(catalog.inventory, selling),
                new ListingsFeature.Rhythm(true, Duration.ofHours(1)));
        workers = List.of(
                new Worker(catalog.database, ListingLanes.QUEUE, feature.lanes(), "replica-1", catalog.clock, 4),
                new Worker(catalog.database, ListingLooks.QUEUE, feature.looks(), "replica-1", catalog.clock, 4),
                new Worker(catalog.database, Stirring.QUEUE, feature.stirring(), "replica-1", catalog.clock, 4),
                new Worker(catalog.database, Gathering.QUEUE, feature.gathering(), "replica-1", catalog.clock, 4),
                new Worker(catalog.database, Publishing.QUEUE, feature.publishing(), "replica-1", catalog.clock, 4),
                new Worker(catalog.database, SaleLanes.QUEUE, selling.lanes(), "replica-1", catalog.clock, 4));
        List<Route<?, ?>> served = new ArrayList<>(new ListingRoutes(feature.listings(), feature.sync()).routes());
        served.addAll(new ListingWishRoutes(feature.listings(), feature.wishes()).routes());
        catalog.serveAlso(served);
    }

    /** One pass over all that is shown. */
    void walk() {
        feature.sync().want(WORKSPACE, null);
        work();
    }

    /** All that is due now. */
    void work() {
        while (workers.stream().mapToInt(Worker::runUntilIdle).sum() > 0) {
            // What one of them did may be the others' work.
        }
    }

    void after(Duration time) {
        catalog.clock.advance(time);
        work();
    }

    /** As long as a marketplace may take to do what it was told, several times over. */
    void inTheEnd() {
        for (int i = 0; i < 60; i++) {
            after(Duration.ofSeconds(30));
        }
    }

    World world() {
        return Objects.requireNonNull(catalog.worlds.get("market"));
    }

    /** An offer as it lies at the synthetic marketplace. */
    ObjectNode offer(String sku) {
        return world().all("offers").stream()
                .filter(offer -> offer.path("sku").asString().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    void change(String sku, String field, String value) {
        ObjectNode offer = offer(sku).put(field, value);
        world().put("offers", offer.path("id").asString(), offer);
    }

    long pieces(String sku) {
        return offer(sku).path("pieces").asLong();
    }

    /** What lies in the seller's own warehouse, as Takealot believes. */
    long own(String sku) {
        return Objects.requireNonNull(catalog.worlds.get("takealot")).all("offers").stream()
                .filter(offer -> offer.path("sku").asString().equals(sku))
                .findFirst()
                .orElseThrow()
                .path("own")
                .asLong();
    }

    boolean buy(String supplier, String sku, int quantity) {
        return catalog.simulators.buy(supplier, Map.of(sku, quantity)).isPresent();
    }

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    String price(String connection, String sku, String amount) {
        return feature.wishes()
                .put(WORKSPACE, new ListingWish(connection, sku, euro(amount), null, null, null, null, null));
    }

    String stock(String connection, String sku, long pieces) {
        return feature.wishes().put(WORKSPACE, new ListingWish(connection, sku, null, null, pieces, null, null, null));
    }

    String follow(String connection, String sku, long reserve) {
        return feature.wishes()
                .put(
                        WORKSPACE,
                        new ListingWish(
                                connection,
                                sku,
                                null,
                                null,
                                null,
                                null,
                                new StoredListing.Link(VARIANT, reserve, null),
                                null));
    }

    /** Puts a variant into the catalogue that has so many pieces; it does not matter whose. */
    void level(String connection, Stock stock) {
        catalog.database.useTransaction(tx -> {
            tx.createUpdate("""
                            INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title, images,
                              sale, content_hash, auto_sync, content_updated_at, synced_at, created_at, updated_at)
                            VALUES ('default', 'prod_cup', :connection, 'market', 'P1', 'Cup', '[]', 'on_sale', '', false, now(), now(),
                              now(), now())
                            ON CONFLICT DO NOTHING
                            """).bind("connection", connection).execute();
            tx.execute("""
                    INSERT INTO variants (workspace_id, id, product_id, supplier_variant_id, sku, title, options, minimum, tiers,
                      ordering, position, content_hash)
                    VALUES ('default', 'var_cup', 'prod_cup', 'V1', 'V1', 'Cup', '[]', 1, '[]', '{}', 0, '')
                    ON CONFLICT DO NOTHING
                    """);
            catalog.inventory.apply(
                    tx,
                    new StockReading(
                            new StockReading.Product(WORKSPACE, "prod_cup", connection, "market"),
                            Map.of("V1", VARIANT),
                            List.of(new InventoryLevel("V1", new Location("L1", "Shelf", null), stock)),
                            true,
                            catalog.clock.instant()));
        });
    }

    Listings.Whole listing(String sku) {
        return feature.listings()
                .list(WORKSPACE, new ListingFilter(null, sku, null, null, null, null), null, 10)
                .data()
                .getFirst();
    }

    StoredListing.Seen seen(String sku) {
        return Objects.requireNonNull(listing(sku).listing().seen());
    }

    StoredChange change(String sku, Aspect aspect) {
        return listing(sku).changes().stream()
                .filter(change -> change.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    ChangeState state(String sku, Aspect aspect) {
        return change(sku, aspect).state();
    }

    List<String> events(@Nullable String sku) {
        return catalog.database.withHandle(handle ->
                handle.createQuery("""
                        SELECT type FROM events WHERE subject_kind = 'listing'
                          AND (CAST(:sku AS text) IS NULL OR payload ->> 'sku' = :sku) ORDER BY occurred_at, id
                        """).bind("sku", sku).mapTo(String.class).list());
    }

    /** How often the marketplace was called so. */
    long calls(String supplier, String method, String path) {
        return catalog.simulators.requests(supplier).stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(".*" + path))
                .count();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
