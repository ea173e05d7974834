package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.sales.ActionKind;
import com.citadelbuy.supplierhub.server.sales.SaleFact;
import com.citadelbuy.supplierhub.server.sales.SaleLine;
import com.citadelbuy.supplierhub.server.sales.Sales;
import com.citadelbuy.supplierhub.server.sales.StoredSale;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer ordered from us, as a client reads it.
 *
 * @param marketplaceId the marketplace's own id
 * @param word the marketplace's word for the status; blank where it has none for the whole
 * @param seenAt when what is shown was asked for
 * @param possible what can be done with it by the hub; only where one sale is read, as all below
 */
public record SaleView(
        String id,
        String connectionId,
        String supplier,
        String marketplaceId,
        @Nullable String number,
        String status,
        String word,
        @Nullable String reason,
        @Nullable MoneyView total,
        List<Line> lines,
        Instant placedAt,
        @Nullable Instant changedAt,
        @Nullable Instant shipBy,
        Instant receivedAt,
        Instant seenAt,
        Instant updatedAt,
        @Nullable String problem,
        @Nullable List<String> possible,
        @Nullable SaleAddressView shipTo,
        @Nullable List<SaleActionView> actions,
        @Nullable List<Fact> timeline) {

    /**
     * Something sold.
     *
     * @param sku ours
     * @param quantity how many are still to be sent or were sent
     * @param price of the whole line
     */
    public record Line(
            String lineId,
            @Nullable String sku,
            @Nullable String listingId,
            @Nullable String title,
            int quantity,
            @Nullable MoneyView price,
            String status,
            String word,
            @Nullable String trackingNumber) {

        static Line of(SaleLine line) {
            return new Line(
                    line.lineId(),
                    line.sku(),
                    line.listingId(),
                    line.title(),
                    line.quantity(),
                    MoneyView.of(line.price()),
                    lower(line.status()),
                    line.word(),
                    line.trackingNumber());
        }
    }

    /** Something learned of a sale or done with it. */
    public record Fact(
            Instant at,
            String fact,
            String from,
            String to,
            @Nullable String actionId,
            @Nullable String detail,
            @Nullable String exchangeId) {

        static Fact of(SaleFact fact) {
            return new Fact(
                    fact.at(),
                    fact.fact(),
                    fact.fromStatus(),
                    fact.toStatus(),
                    fact.actionId(),
                    fact.detail(),
                    fact.exchangeId());
        }
    }

    static SaleView of(Sales.Listed listed) {
        return of(listed.sale(), listed.lines(), null, null, null, null);
    }

    static SaleView of(Sales.Whole whole, List<ActionKind> possible, @Nullable ShipTo shipTo) {
        return of(
                whole.sale(),
                whole.lines(),
                possible.stream().map(ActionKind::word).toList(),
                shipTo == null ? null : SaleAddressView.of(shipTo),
                whole.actions().stream().map(SaleActionView::of).toList(),
                whole.timeline().stream().map(Fact::of).toList());
    }

    private static SaleView of(
            StoredSale sale,
            List<SaleLine> lines,
            @Nullable List<String> possible,
            @Nullable SaleAddressView shipTo,
            @Nullable List<SaleActionView> actions,
            @Nullable List<Fact> timeline) {
        return new SaleView(
                sale.id(),
                sale.connectionId(),
                sale.supplier(),
                sale.theirId(),
                sale.number(),
                lower(sale.status()),
                sale.word(),
                sale.reason(),
                MoneyView.of(sale.total()),
                lines.stream().map(Line::of).toList(),
                sale.placedAt(),
                sale.changedAt(),
                sale.shipBy(),
                sale.receivedAt(),
                sale.seenAt(),
                sale.updatedAt(),
                sale.problem(),
                possible,
                shipTo,
                actions,
                timeline);
    }

    private static String lower(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
