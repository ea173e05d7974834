package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was sold, a line for each item; those of one order may be on several pages. The list has no filter by change, and shows
 * nothing of the buyer ("Sale").
 */
final class TakealotSales implements ReceiveSales {

    /** How wide a window may be and how late a sale may appear is not documented for this version. */
    static final SaleRules RULES = new SaleRules(Basis.PLACED, Duration.ofDays(30), Duration.ofHours(1));

    private static final int MOST = 100;

    private final Session session;

    TakealotSales(Session session) {
        this.session = session;
    }

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        SupplierRequest request = session.http().get("sales.list", "/sales");
        Lines lines = (from == null
                        ? request.query("limit", MOST)
                                .query("order_date__gte", TakealotWire.day(window.from()))
                                .query("order_date__lte", TakealotWire.day(window.to()))
                        : request.query("continuation_token", from.text()))
                .read(Lines.class);
        Page<Raw<Line>> shown = Entry.page(lines.items(), Raw::new, lines.next());
        return new Page<>(together(shown.items()), shown.next(), shown.unreadable());
    }

    /** All lines of the order as they are now; a list that proves something is read whole or not at all. */
    @Override
    public Sale again(Sale known) {
        List<Raw<Line>> lines = Page.whole(from -> {
            SupplierRequest request = session.http().get("sales.list", "/sales");
            Proof page = (from == null
                            ? request.query("limit", MOST).query("order_id", known.id())
                            : request.query("continuation_token", from.text()))
                    .read(Proof.class);
            return new Page<>(page.items(), cursor(page.continuationToken()));
        });
        return together(lines.stream()
                        .filter(line -> line.value().orderId().equals(known.id()))
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        TakealotWire.failure(Kind.NOT_FOUND, "Takealot shows no sale with the order id " + known.id()));
    }

    /** An order for each id, in the order in which they are first shown. */
    private static List<Sale> together(List<Raw<Line>> lines) {
        Map<String, List<Raw<Line>>> orders = lines.stream()
                .collect(
                        Collectors.groupingBy(line -> line.value().orderId(), LinkedHashMap::new, Collectors.toList()));
        BiFunction<String, List<Raw<Line>>, Sale> sale = TakealotSales::sale;
        return orders.entrySet().stream()
                .map(order -> sale.apply(order.getKey(), order.getValue()))
                .toList();
    }

    private static Sale sale(String id, List<Raw<Line>> raw) {
        List<Sale.Line> lines = raw.stream().map(line -> line.value().toLine()).toList();
        String json = raw.stream().map(Raw::json).collect(Collectors.joining(",", "[", "]"));
        return new Sale(
                id,
                null,
                Sale.statusOf(lines.stream().map(Sale.Line::status).toList()),
                "",
                null,
                lines,
                null,
                null,
                TakealotWire.instant(raw.getFirst().value().orderDate()),
                null,
                null,
                Map.of(),
                WireJson.text(WireJson.tree(json)));
    }

    private static @Nullable Cursor cursor(@Nullable String continuation) {
        @Nullable String token = TakealotWire.token(continuation);
        return token == null ? null : new Cursor(token);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Lines(List<Entry<Line>> items, @Nullable String continuationToken) {
        Lines {
            Objects.requireNonNull(items, "the list of sales is missing");
        }

        @Nullable
        Cursor next() {
            return cursor(continuationToken);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Proof(List<Raw<Line>> items, @Nullable String continuationToken) {
        Proof {
            Objects.requireNonNull(items, "the list of sales is missing");
        }
    }

    /** @param sellingPrice taken for the whole line's, which reports differ about ("Money / units / locale") */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Line(
            String orderItemId,
            String orderId,
            @Nullable OffsetDateTime orderDate,
            @Nullable String saleStatus,
            @Nullable String offerId,
            @Nullable String sku,
            @Nullable BigDecimal sellingPrice,
            @Nullable Integer quantity) {

        Line {
            Objects.requireNonNull(orderItemId, "the id of a sold item is missing");
            Objects.requireNonNull(orderId, "the order of a sold item is missing");
        }

        Sale.Line toLine() {
            return new Sale.Line(
                    orderItemId,
                    new ListingKey(offerId, null, sku),
                    null,
                    Objects.requireNonNull(quantity, "the quantity of a sold item is missing"),
                    TakealotWire.rand(sellingPrice),
                    Takealot.SALE_STATUSES.of(saleStatus),
                    saleStatus == null ? "" : saleStatus,
                    null);
        }
    }
}
