package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Has marketplaces asked for what is new. */
public final class SaleSync {

    /** What a hint at a sale came to. */
    public enum Hinted {
        LOOK_DUE,
        NOT_OURS
    }

    private final Database database;
    private final Connections connections;
    private final SupplierRegistry suppliers;
    private final Receiving receiving;
    private final SaleLetters letters;
    private final SaleNews news;
    private final SalePace pace;
    private final InstantSource clock;
    private final Claim lanes = new Claim(SaleLanes.QUEUE);
    private final Claim looks = new Claim(SaleLooks.QUEUE);

    SaleSync(
            Database database,
            Connections connections,
            SupplierRegistry suppliers,
            Receiving receiving,
            SaleLetters letters,
            SaleNews news,
            SalePace pace,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.suppliers = suppliers;
        this.receiving = receiving;
        this.letters = letters;
        this.news = news;
        this.pace = pace;
        this.clock = clock;
    }

    /** Opens the lanes of accounts that sell, sets alarms that were lost, and forgets what nobody looks into any more. Any replica may tick at any time. */
    public void tick() {
        if (pace.automatic()) {
            database.useTransaction(tx -> {
                int opened = SaleLaneStore.open(tx, SaleLane.Kind.SALES, able(ReceiveSales.class), clock.instant())
                        + SaleLaneStore.open(tx, SaleLane.Kind.RETURNS, able(ReadReturns.class), clock.instant());
                if (opened > 0) {
                    lanes.wake(tx);
                }
            });
        }
        letters.forget();
        database.useHandle(handle -> SaleActionStore.sweep(handle, clock.instant()));
        database.useTransaction(tx ->
                SaleReturnStore.adopt(tx).forEach(back -> news.returned(tx, back, String.valueOf(back.saleId()))));
    }

    private List<String> able(Class<? extends Capability> capability) {
        return suppliers.all().stream()
                .filter(definition -> definition.can(capability))
                .map(SupplierDefinition::id)
                .toList();
    }

    /**
     * Has the account asked at once, or all that sell.
     *
     * @return how far their lanes are
     */
    public List<SaleLane> want(String workspaceId, @Nullable String connectionId) {
        List<Connection> wanted = connectionId == null
                ? selling(workspaceId)
                : List.of(require(connections.get(workspaceId, connectionId)));
        List<String> ids = wanted.stream().map(Connection::id).toList();
        return database.inTransaction(tx -> {
            wanted.forEach(connection -> want(tx, connection));
            return SaleLaneStore.of(tx, workspaceId, ids);
        });
    }

    private void want(Handle tx, Connection connection) {
        SaleLaneStore.want(tx, connection.workspaceId(), connection.id(), SaleLane.Kind.SALES, clock.instant());
        if (connections.definition(connection).can(ReadReturns.class)) {
            SaleLaneStore.want(tx, connection.workspaceId(), connection.id(), SaleLane.Kind.RETURNS, clock.instant());
        }
        lanes.wake(tx);
    }

    /** How far the lanes of all accounts that sell are. */
    public List<SaleLane> lanes(String workspaceId) {
        List<String> ids = selling(workspaceId).stream().map(Connection::id).toList();
        return database.withHandle(handle -> SaleLaneStore.of(handle, workspaceId, ids));
    }

    private List<Connection> selling(String workspaceId) {
        return connections.all(workspaceId).stream()
                .filter(connection -> connections.definition(connection).can(ReceiveSales.class))
                .toList();
    }

    private Connection require(Connection connection) {
        SupplierDefinition definition = connections.definition(connection);
        if (!definition.can(ReceiveSales.class)) {
            throw new Refusal.Unsupported(definition.name() + " tells of no sales; it can: "
                    + String.join(", ", definition.capabilities()) + ".");
        }
        return connection;
    }

    /** Somebody told that a sale changed: it is looked at soon, or found by a pass where it is not known yet. */
    public Hinted hint(Handle tx, Connection connection, String theirSaleId, Instant now) {
        if (!connections.definition(connection).can(ReceiveSales.class)) {
            return Hinted.NOT_OURS;
        }
        Optional<StoredSale> known = SaleStore.lockTheirs(tx, connection, theirSaleId);
        if (known.isPresent()) {
            SaleStore.rouse(tx, connection.workspaceId(), known.get().id(), now);
            looks.wake(tx);
        } else {
            SaleLaneStore.want(tx, connection.workspaceId(), connection.id(), SaleLane.Kind.SALES, now);
            lanes.wake(tx);
        }
        return Hinted.LOOK_DUE;
    }

    /**
     * Asks at once for what was sold since the last pass, in the calling thread, outside any transaction: for whoever is about to
     * write a figure of stock. What is told twice does nothing, so that the lane's own place stays as it is; what cannot be kept is
     * the lane's to say.
     */
    public void now(Connection connection) {
        @Nullable SaleRules rules = connections.definition(connection).sales();
        if (rules == null) {
            return;
        }
        @Nullable
        Instant settled = database.withHandle(
                        handle -> SaleLaneStore.ofSales(handle, connection.workspaceId(), connection.id()))
                .map(SaleLane::settledUntil)
                .orElse(null);
        ReceiveSales sales = connections.open(connection, ReceiveSales.class);
        SaleWalk.windows(settled, rules, clock.instant()).forEach(window -> now(connection, sales, window));
    }

    private void now(Connection connection, ReceiveSales sales, SaleWindow window) {
        Set<Cursor> seen = new HashSet<>();
        @Nullable Cursor place = null;
        do {
            Instant asked = clock.instant();
            Page<Sale> page = sales.page(window, place);
            Origin.POLL.during(() -> database.useTransaction(
                    tx -> receiving.listed(tx, EachForItself.careful(tx), connection, page.items(), asked)));
            place = page.next();
        } while (place != null && seen.add(place));
    }
}
