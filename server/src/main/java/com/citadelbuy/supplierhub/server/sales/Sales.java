package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What clients read of sales and returns. */
public final class Sales {

    private static final String LIST = "sales";
    private static final String RETURNS = "sale_returns";
    private static final int MOST_SHOWN = 200;

    /** A sale with its lines. */
    public record Listed(StoredSale sale, List<SaleLine> lines) {

        public Listed {
            lines = List.copyOf(lines);
        }
    }

    /** A sale with all that is known of it but its buyer. */
    public record Whole(StoredSale sale, List<SaleLine> lines, List<SaleAction> actions, List<SaleFact> timeline) {

        public Whole {
            lines = List.copyOf(lines);
            actions = List.copyOf(actions);
            timeline = List.copyOf(timeline);
        }
    }

    private final Database database;
    private final Connections connections;
    private final SaleContents contents;

    Sales(Database database, Connections connections, SaleContents contents) {
        this.database = database;
        this.connections = connections;
        this.contents = contents;
    }

    /** The one placed last first. */
    public Page<Listed> list(String workspaceId, SaleFilter filter, @Nullable String cursor, int limit) {
        if (filter.connectionId() != null) {
            require(connections.get(workspaceId, filter.connectionId()));
        }
        List<String> after = cursor == null ? List.of() : Cursors.decode(LIST, 2, cursor);
        @Nullable Instant before = after.isEmpty() ? null : instant(after.getFirst());
        @Nullable String beforeId = after.isEmpty() ? null : after.getLast();
        return database.withHandle(handle -> {
            Page<StoredSale> page = Page.of(
                    SaleListStore.page(handle, workspaceId, filter, before, beforeId, limit + 1),
                    limit,
                    last -> Cursors.encode(LIST, last.placedAt().toString(), last.id()));
            Map<String, List<SaleLine>> lines = SaleListStore.lines(
                    handle,
                    workspaceId,
                    page.data().stream().map(StoredSale::id).toList());
            return new Page<>(
                    page.data().stream()
                            .map(sale -> new Listed(sale, lines.getOrDefault(sale.id(), List.of())))
                            .toList(),
                    page.nextCursor());
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException tampered) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
        }
    }

    public Whole get(String workspaceId, String saleId) {
        return database.withHandle(handle -> {
            StoredSale sale =
                    SaleStore.find(handle, workspaceId, saleId).orElseThrow(() -> new Refusal.Missing("sale", saleId));
            return new Whole(
                    sale,
                    SaleListStore.lines(handle, workspaceId, List.of(saleId)).getOrDefault(saleId, List.of()),
                    SaleActionStore.of(handle, workspaceId, saleId, MOST_SHOWN),
                    SaleListStore.timeline(handle, workspaceId, saleId, MOST_SHOWN));
        });
    }

    /** Where a sale goes and to whom; empty where the marketplace does not show it. */
    public Optional<ShipTo> shipTo(String workspaceId, String saleId) {
        return database.withHandle(handle -> SaleStore.content(handle, workspaceId, saleId))
                .map(bytes -> contents.open(workspaceId, saleId, bytes))
                .map(Sale::shipTo);
    }

    /** The one received last first. */
    public Page<StoredReturn> returns(
            String workspaceId,
            @Nullable String connectionId,
            @Nullable String saleId,
            @Nullable String cursor,
            int limit) {
        @Nullable String before = Cursors.after(RETURNS, cursor);
        return database.withHandle(handle -> {
            Page<StoredReturn> page = Page.of(
                    SaleReturnStore.page(handle, workspaceId, connectionId, saleId, before, limit + 1),
                    limit,
                    last -> Cursors.encode(RETURNS, last.id()));
            return new Page<>(
                    SaleReturnStore.sealed(handle, workspaceId, page.data()).stream()
                            .map(this::opened)
                            .toList(),
                    page.nextCursor());
        });
    }

    private StoredReturn opened(SaleReturnStore.Sealed sealed) {
        StoredReturn known = sealed.known();
        byte @Nullable [] kept = sealed.sealed();
        return new StoredReturn(
                known.workspaceId(),
                known.id(),
                known.connectionId(),
                known.supplier(),
                known.theirId(),
                known.theirSaleId(),
                known.saleId(),
                known.sku(),
                known.quantity(),
                known.word(),
                kept == null
                        ? null
                        : contents.openReturn(known.workspaceId(), known.id(), kept)
                                .reason(),
                known.at(),
                known.contentHash(),
                known.seenAt(),
                known.receivedAt(),
                known.updatedAt());
    }

    /** How many pieces of a sku are sold that whoever tells of stock cannot know of: not sent yet, or sold since. */
    public int sold(String workspaceId, String sku, Instant since) {
        return database.withHandle(handle -> SaleListStore.sold(handle, workspaceId, sku, since));
    }

    /** How many pieces of one listing were sold that whoever named a figure of it then cannot have known of. */
    public int soldSince(
            String workspaceId, String connectionId, @Nullable String sku, @Nullable String listingId, Instant since) {
        return database.withHandle(
                handle -> SaleListStore.soldSince(handle, workspaceId, connectionId, sku, listingId, since));
    }

    private void require(Connection connection) {
        if (!connections.definition(connection).can(ReceiveSales.class)) {
            throw new Refusal.Unsupported(connections.definition(connection).name()
                    + " is no place where one sells: it tells of no sales; it can: "
                    + String.join(", ", connections.definition(connection).capabilities()) + ".");
        }
    }
}
