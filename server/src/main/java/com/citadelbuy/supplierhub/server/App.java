package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.pipeline.HttpTransport;
import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.server.access.ApiKeys;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.access.KeyAuthenticator;
import com.citadelbuy.supplierhub.server.api.KeyRoutes;
import com.citadelbuy.supplierhub.server.api.OpsRoutes;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.docs.DocsRoutes;
import com.citadelbuy.supplierhub.server.api.edge.EdgeSettings;
import com.citadelbuy.supplierhub.server.api.edge.HttpEdge;
import com.citadelbuy.supplierhub.server.api.exchanges.ExchangeRoutes;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.api.orders.BulkOrderRoutes;
import com.citadelbuy.supplierhub.server.api.orders.OrderRoutes;
import com.citadelbuy.supplierhub.server.api.orders.SupplierOrderRoutes;
import com.citadelbuy.supplierhub.server.api.products.ProductReads;
import com.citadelbuy.supplierhub.server.api.suppliers.ConnectionRoutes;
import com.citadelbuy.supplierhub.server.api.suppliers.SupplierRoutes;
import com.citadelbuy.supplierhub.server.api.sync.PlanRoutes;
import com.citadelbuy.supplierhub.server.api.sync.RunRoutes;
import com.citadelbuy.supplierhub.server.api.sync.SyncRoutes;
import com.citadelbuy.supplierhub.server.api.tracking.TrackingRoutes;
import com.citadelbuy.supplierhub.server.budget.SharedLimiter;
import com.citadelbuy.supplierhub.server.cache.RedisLine;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.catalog.StockTold;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.connections.Addresses;
import com.citadelbuy.supplierhub.server.connections.ConnectionWorkspaces;
import com.citadelbuy.supplierhub.server.connections.ConnectionsFeature;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.deliveries.DeliveriesFeature;
import com.citadelbuy.supplierhub.server.events.Arrivals;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.events.Sequencer;
import com.citadelbuy.supplierhub.server.intake.Intake;
import com.citadelbuy.supplierhub.server.intake.ToldGoods;
import com.citadelbuy.supplierhub.server.intake.ToldOrders;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.listings.ListingsFeature;
import com.citadelbuy.supplierhub.server.ops.ExchangeStore;
import com.citadelbuy.supplierhub.server.ops.Exchanges;
import com.citadelbuy.supplierhub.server.ops.Metrics;
import com.citadelbuy.supplierhub.server.orders.OrderSweep;
import com.citadelbuy.supplierhub.server.orders.OrderWork;
import com.citadelbuy.supplierhub.server.orders.OrdersFeature;
import com.citadelbuy.supplierhub.server.orders.bulk.BatchWork;
import com.citadelbuy.supplierhub.server.orders.bulk.Batches;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.EmbeddedDatabase;
import com.citadelbuy.supplierhub.server.platform.HistoryMonths;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Listener;
import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.sales.SalesFeature;
import com.citadelbuy.supplierhub.server.shipments.Shipments;
import com.citadelbuy.supplierhub.server.sync.OrderWatch;
import com.citadelbuy.supplierhub.server.sync.SyncFeature;
import com.citadelbuy.supplierhub.server.sync.SyncRules;
import com.citadelbuy.supplierhub.server.sync.SyncWork;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import com.citadelbuy.supplierhub.server.webhooks.WebhooksFeature;
import com.citadelbuy.supplierhub.server.work.Bell;
import com.citadelbuy.supplierhub.spi.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole hub, put together by hand from top to bottom. Whoever reads this knows what there is and what knows whom. */
public final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final String VERSION = "0.1.0";

    /** Where the embedded database lies in the data directory. */
    static final String POSTGRES = "postgres";

    private final Settings settings;
    private final Parts parts;
    private final Consumer<String> progress;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final Ids ids = new Ids(clock, random);
    private final String replica = ids.next("replica");
    private final Metrics metrics = new Metrics();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final List<Route<?, ?>> routes = new ArrayList<>();
    private int port;

    private App(Settings settings, Parts parts, Consumer<String> progress) {
        this.settings = settings;
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Starts everything.
     *
     * @param progress gets a line for each step, for a person who waits
     */
    public static App start(Settings settings, Consumer<String> progress) {
        return start(settings, Parts.standard(), progress);
    }

    /** Starts everything, with other suppliers and simulators than ours or with more. */
    public static App start(Settings settings, Parts parts, Consumer<String> progress) {
        App app = new App(settings, parts, progress);
        try {
            app.assemble();
            return app;
        } catch (RuntimeException failed) {
            app.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    /** Everything it answers. */
    List<Route<?, ?>> routes() {
        return List.copyOf(routes);
    }

    private void assemble() {
        SimulatorsOn simulators = closing(SimulatorsOn.start(settings, parts));
        Database database = database();
        Vault vault = settings.storage().keyset() == null
                ? Vault.inFile(settings.storage().dataDirectory().resolve("keyset.json"))
                : Vault.of(settings.storage().keyset());
        Events events = new Events(ids, clock);
        Sequencer sequencer = closing(new Sequencer(database));

        SupplierRegistry suppliers = new SupplierRegistry(parts.suppliers());
        ConnectionWorkspaces workspaces = new ConnectionWorkspaces(database);
        ExchangeStore exchanges = closing(new ExchangeStore(database, workspaces::of, 5_000));
        ConnectionsFeature connecting = ConnectionsFeature.on(
                new ConnectionsFeature.Ground(
                        database,
                        vault,
                        events,
                        ids,
                        random,
                        clock,
                        replica,
                        simulators::guide,
                        settings.service().publicUrl(),
                        workspaces),
                suppliers,
                new Addresses(settings.suppliers().baseUrls(), simulators.url()),
                pipelines(database, exchanges));

        GoodsOn goods =
                GoodsOn.on(new GoodsOn.Ground(database, events, ids, clock), suppliers, connecting.connections());
        Inventory inventory = goods.inventory();
        Products products = goods.products();
        OrdersFeature ordering = OrdersFeature.on(
                new OrdersFeature.Ground(
                        database,
                        vault,
                        events,
                        ids,
                        random,
                        clock,
                        settings.suppliers().requestTimeout(),
                        settings.orders().coolOff(),
                        metrics.registry()),
                connecting.connections(),
                new CatalogOffers(products),
                new MappedSkus(goods.mappings(), inventory));
        Shipments shipments = new Shipments(database, events, ids, clock);
        Intake intake = new Intake(database, ordering.observations(), shipments);
        OrderWatch watch = new OrderWatch(database, connecting.connections(), ordering.observations(), intake, clock);

        Plans plans = new Plans(
                database,
                connecting.connections(),
                new Plans.Intervals(settings.sync().interval(), settings.sync().inventoryInterval()),
                clock);
        SyncFeature syncing = SyncFeature.on(
                new SyncFeature.Ground(database, events, ids, clock, metrics::synced, metrics.registry()),
                connecting.connections(),
                products,
                goods.removals(),
                new SyncRules(settings.sync(), settings.features()),
                plans);

        EventsOut out = EventsOut.on(
                new DeliveriesFeature.Ground(database, vault, events, ids, random, clock, metrics.registry()),
                settings);
        closing(out.calls());

        SalesOn selling = SalesOn.on(
                new SalesFeature.Ground(
                        database,
                        vault,
                        events,
                        ids,
                        clock,
                        settings.suppliers().requestTimeout(),
                        metrics.registry()),
                settings,
                suppliers,
                connecting.connections(),
                goods.stirs()::sold);
        ListingsOn offering = ListingsOn.on(
                new ListingsFeature.Ground(
                        database, events, ids, clock, settings.suppliers().requestTimeout(), metrics.registry()),
                settings,
                suppliers,
                connecting.connections(),
                ListingsOn.sources(inventory, selling.feature()));

        WebhooksIn in = closing(WebhooksIn.on(
                new WebhooksFeature.Ground(database, vault, events, ids, random, clock, metrics.registry()),
                settings,
                suppliers,
                connecting.connections(),
                new ToldOrders(ordering.observations(), intake),
                new ToldGoods(products, new StockTold(inventory)),
                selling.told(offering::told)));

        ApiKeys keys = new ApiKeys(database, ids, random, clock);
        IdempotencyKeys idempotency = new IdempotencyKeys(database, vault, ids, clock, Duration.ofSeconds(60));
        connectFromEnvironment(suppliers, connecting);
        if (settings.simulators().available()) {
            new QuickStart(suppliers, connecting.connections(), progress)
                    .connectSimulators(parts.simulators().keySet());
        }

        Listener listener = closing(new Listener(database));
        Bell bell = Bell.on(listener);
        Arrivals arrivals = Arrivals.on(listener);
        Batches batches = new Batches(database, vault, events, ids, clock);
        Supplier<Set<String>> resting = connecting.connections()::resting;
        Workers workers = closing(new Workers(database, replica, clock));
        workers.on(OrderWork.QUEUE, ordering.work(), 64, resting);
        workers.on(BatchWork.QUEUE, new BatchWork(database, vault, ordering.orders(), events, clock), 2);
        workers.on(OrdersFeature.WATCHES, watch, 16, resting);
        workers.on(SyncWork.QUEUE, syncing.work(), 16, resting);
        workers.on(ChangeLanes.QUEUE, syncing.changeLanes(), 8, resting);
        selling.work(workers, resting);
        offering.work(workers, resting);
        if (settings.features().webhooks()) {
            out.work(workers);
            closing(out.deliveries().fanOut()).start(arrivals);
            in.read(workers);
        }
        in.register(workers, resting);
        closing(Housekeeping.start(
                new Housekeeping.Charges(
                        database,
                        connecting.tokens(),
                        new OrderSweep(database, clock),
                        idempotency,
                        exchanges,
                        syncing.schedule(),
                        syncing.changes(),
                        selling.feature().sync(),
                        offering.feature().sync(),
                        goods.stock().rules(),
                        out.deliveries().log(),
                        in.feature().registrations(),
                        in.feature().watchdog(),
                        new HistoryMonths(database, settings.sync().historyMonths(), clock)),
                clock));
        in.feature().registrations().moved();
        metrics.watchPool(database::poolFigures);
        sequencer.start();
        workers.start(bell, metrics);

        routes.addAll(new SupplierRoutes(suppliers, connecting.connections()).routes());
        routes.addAll(new ConnectionRoutes(connecting.connections(), connecting.authorizations()).routes());
        @Nullable RedisLine redis = redis(database);
        ProductReads productReads =
                ProductReads.on(database, products, listener, settings.storage().cacheTtl(), redis);
        routes.addAll(goods.routes(productReads));
        routes.addAll(new SyncRoutes(syncing.runs(), syncing.status(), syncing.stock(), clock).routes());
        routes.addAll(new RunRoutes(syncing.runs()).routes());
        routes.addAll(new BulkOrderRoutes(batches).routes());
        routes.addAll(new OrderRoutes(ordering.orders(), ordering.actions()).routes());
        routes.addAll(new SupplierOrderRoutes(ordering.actions()).routes());
        routes.addAll(new TrackingRoutes(ordering.orders(), shipments, intake, clock).routes());
        routes.addAll(selling.routes());
        routes.addAll(offering.routes());
        routes.addAll(out.deliveryRoutes());
        routes.addAll(in.routes());
        routes.addAll(new PlanRoutes(plans, connecting.connections()).routes());
        routes.addAll(new ExchangeRoutes(new Exchanges(database)).routes());
        routes.addAll(out.eventRoutes());
        routes.addAll(new KeyRoutes(keys).routes());
        routes.addAll(new OpsRoutes(HealthOn.of(database, workers, redis), metrics::scrape).routes());
        routes.addAll(new DocsRoutes(VERSION, List.copyOf(routes)).routes());
        EdgeSettings edge = new EdgeSettings(
                settings.service().host(),
                settings.service().port(),
                settings.service().corsOrigins(),
                Duration.ofSeconds(5));
        listener.start();
        HttpEdge server = closing(HttpEdge.start(
                edge, routes, new KeyAuthenticator(keys, edge.loopback()), idempotency, () -> ids.next("req")));
        port = server.port();
        out.streams().start(arrivals);
        // Before the server, which waits for the calls that are under way.
        closing(out.streams());
    }

    private Database database() {
        @Nullable DatabaseUrl url = settings.storage().database();
        if (url == null) {
            EmbeddedDatabase embedded = closing(
                    EmbeddedDatabase.start(settings.storage().dataDirectory().resolve(POSTGRES), progress));
            url = embedded.url();
        }
        return closing(Database.open(url));
    }

    private Pipelines pipelines(Database database, ExchangeStore exchanges) {
        Settings.Suppliers rules = settings.suppliers();
        return new Pipelines(
                new Pipelines.Rules(rules.requestTimeout(), rules.maxRetries()),
                new Pipelines.Ground(
                        closing(new HttpTransport(rules.maxConcurrentRequests())),
                        SharedLimiter.on(database, clock),
                        exchanges,
                        metrics.registry(),
                        clock,
                        Pause.real(),
                        random,
                        () -> ids.next("exch")));
    }

    private void connectFromEnvironment(SupplierRegistry suppliers, ConnectionsFeature connecting) {
        for (Map.Entry<String, Map<String, Secret>> keys :
                settings.suppliers().credentials().entrySet()) {
            if (suppliers.find(keys.getKey()).isPresent()) {
                connecting.connections().fromEnvironment(Caller.DEFAULT_WORKSPACE, keys.getKey(), keys.getValue());
            } else {
                LOG.warn(
                        "There are keys for {} in the environment, and this hub does not know that supplier",
                        keys.getKey());
            }
        }
    }

    private @Nullable RedisLine redis(Database database) {
        @Nullable RedisUrl url = settings.storage().redis();
        return url == null ? null : closing(RedisLine.start(url, database.identity(), random, metrics.registry()));
    }

    private <C extends AutoCloseable> C closing(C part) {
        toClose.push(part);
        return part;
    }

    /** Stops in the reverse order of the start: no more calls, no more work, then what these stand on. */
    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception failed) {
                LOG.warn("Something did not stop cleanly", failed);
            }
        }
    }
}
