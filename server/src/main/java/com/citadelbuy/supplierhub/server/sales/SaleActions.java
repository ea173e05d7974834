package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people do with sales. Writes down what is wanted; a worker does it. */
public final class SaleActions {

    /** More than that waiting for one sale is a mistake of whoever asks. */
    private static final int MOST_OPEN = 20;

    private final Database database;
    private final Connections connections;
    private final SaleContents contents;
    private final ActionWriter writer;
    private final SaleNews news;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(SaleActing.QUEUE);

    SaleActions(
            Database database,
            Connections connections,
            SaleContents contents,
            ActionWriter writer,
            SaleNews news,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.contents = contents;
        this.writer = writer;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has something done with a sale, after whatever else is to be done with it. */
    public SaleAction want(String workspaceId, String saleId, SaleCommand command) {
        StoredSale known = database.withHandle(handle -> SaleStore.find(handle, workspaceId, saleId))
                .orElseThrow(() -> new Refusal.Missing("sale", saleId));
        Connection connection = connections.get(workspaceId, known.connectionId());
        require(connection, command.kind());
        return database.inTransaction(tx -> {
            StoredSale sale = SaleStore.lock(tx, workspaceId, saleId).orElseThrow();
            Optional<SaleAction> before = SaleActionStore.byRequestKey(tx, workspaceId, command.requestKey());
            return before.isPresent() ? same(before.get(), saleId, command) : begin(tx, sale, command);
        });
    }

    private static SaleAction same(SaleAction before, String saleId, SaleCommand command) {
        if (!before.saleId().equals(saleId) || before.kind() != command.kind()) {
            throw new Refusal.Invalid(
                    "idempotency_key_reused",
                    "The key was used before, for the action " + before.id() + ".",
                    List.of());
        }
        return before;
    }

    private SaleAction begin(Handle tx, StoredSale sale, SaleCommand command) {
        if (Progression.isOver(sale.status())) {
            throw new Refusal.Clash("sale_is_over", "The sale is " + SaleNews.word(sale) + "; nothing is left to do.");
        }
        int open = SaleActionStore.open(tx, sale.workspaceId(), sale.id());
        if (open >= MOST_OPEN) {
            throw new Refusal.Clash("sale_is_busy", open + " actions of the sale are not over yet.");
        }
        List<SaleLine> lines =
                SaleListStore.lines(tx, sale.workspaceId(), List.of(sale.id())).getOrDefault(sale.id(), List.of());
        SaleAction action = draft(sale, command, WishCheck.of(command, lines), open > 0);
        SaleActionStore.insert(tx, action, command.requestKey());
        news.acted(tx, sale, action, command.reason(), clock.instant());
        claim.wake(tx);
        return action;
    }

    private SaleAction draft(StoredSale sale, SaleCommand command, SaleAction.Wish wish, boolean waits) {
        Instant now = clock.instant();
        return new SaleAction(
                sale.workspaceId(),
                ids.next("sact"),
                sale.id(),
                sale.connectionId(),
                command.kind(),
                ActionState.QUEUED,
                wish,
                Map.of(),
                Map.of(),
                0,
                null,
                null,
                null,
                null,
                waits ? null : now,
                now,
                now);
    }

    /** A person says of an action that waits for one whether it was done; if not, it is done again. */
    public SaleAction settle(String workspaceId, String saleId, String actionId, boolean done, @Nullable String note) {
        return database.inTransaction(tx -> {
            StoredSale sale =
                    SaleStore.lock(tx, workspaceId, saleId).orElseThrow(() -> new Refusal.Missing("sale", saleId));
            SaleAction action = SaleActionStore.find(tx, workspaceId, actionId)
                    .filter(found -> found.saleId().equals(saleId))
                    .orElseThrow(() -> new Refusal.Missing("action", actionId));
            SaleAction decided = done ? done(action) : action.in(ActionState.QUEUED, null, null, null, clock.instant());
            if (!SaleActionStore.decide(tx, decided, done ? null : clock.instant())) {
                throw new Refusal.Clash(
                        "not_possible_now", "The action is " + action.state().word() + " and waits for nobody.");
            }
            news.acted(tx, sale, decided, note, clock.instant());
            if (done) {
                writer.over(tx, decided);
            } else {
                claim.wake(tx);
            }
            return decided;
        });
    }

    private SaleAction done(SaleAction action) {
        SaleAction settled = action.settled(
                action.left().stream().collect(Collectors.toMap(line -> line, line -> SaleAction.Result.done(null))));
        return settled.in(settled.outcome(), null, null, null, clock.instant());
    }

    /** Who may take the sale, or whom the marketplace knows by name for it. Asks the marketplace. */
    public List<Carrier> carriers(String workspaceId, String saleId) {
        StoredSale sale = database.withHandle(handle -> SaleStore.find(handle, workspaceId, saleId))
                .orElseThrow(() -> new Refusal.Missing("sale", saleId));
        Connection connection = connections.get(workspaceId, sale.connectionId());
        Sale known = database.withHandle(handle -> SaleStore.content(handle, workspaceId, saleId))
                .map(bytes -> contents.open(workspaceId, saleId, bytes))
                .orElseThrow(() -> new Refusal.Gone("gone", "What the marketplace told of this sale was erased."));
        if (connections.definition(connection).can(PackSales.class)) {
            return connections.open(connection, PackSales.class).carriers(known);
        }
        return connections.open(connection, ShipSales.class).carriers(known);
    }

    /** What can be done with sales of the connection. */
    public List<ActionKind> possible(Connection connection) {
        return List.of(ActionKind.values()).stream()
                .filter(kind -> connections.definition(connection).can(capability(kind)))
                .toList();
    }

    private void require(Connection connection, ActionKind kind) {
        SupplierDefinition definition = connections.definition(connection);
        if (!definition.can(capability(kind))) {
            throw new Refusal.Unsupported(definition.name() + " does not take " + kind.word() + " by its API; it can: "
                    + String.join(", ", definition.capabilities()) + ".");
        }
    }

    private static Class<? extends Capability> capability(ActionKind kind) {
        return switch (kind) {
            case PACK, READY -> PackSales.class;
            case SHIP -> ShipSales.class;
            case CANCEL -> CancelSales.class;
        };
    }
}
