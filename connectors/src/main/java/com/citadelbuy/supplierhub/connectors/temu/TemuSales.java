package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sold, found by when it was changed. Lists show neither buyers nor amounts nor parcels, a look does. */
final class TemuSales implements ReceiveSales {

    /** How wide a window may be and how late a change may show is not documented; both are ours. */
    static final SaleRules RULES = new SaleRules(Basis.CHANGED, Duration.ofDays(1), Duration.ofMinutes(10));

    static final String LIST = "bg.order.list.v2.get";
    static final String GET = "bg.order.detail.v2.get";

    private static final String BUYER = "bg.order.shippinginfo.v2.get";
    private static final String AMOUNTS = "temu.order.amount.v2.query";
    private static final String PARCELS = "bg.logistics.shipment.v2.get";

    private static final int MOST = 100;
    private static final int ALL = 0;

    /** Before that a buyer may still change everything; after it there is nothing to send. */
    private static final Set<OrderStatus> IDLE =
            Set.of(OrderStatus.CREATED, OrderStatus.CANCELLED, OrderStatus.UNRECOGNISED);

    private final Session session;

    TemuSales(Session session) {
        this.session = session;
    }

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Wanted wanted = new Wanted(
                page, MOST, ALL, window.from().getEpochSecond(), window.to().getEpochSecond());
        Orders orders = TemuWire.call(session, LIST, wanted).repeatable().read(Orders.class);
        return Entry.page(orders.list(), (order, raw) -> order.toSale(raw, TemuLooked.NOTHING), orders.after(page));
    }

    @Override
    public Sale again(Sale known) {
        Raw<TemuOrder> order = TemuWire.call(session, GET, new Of(known.id(), null))
                .repeatable()
                .readRaw(TemuOrder.class);
        return order.value().toSale(order.json(), looked(known.id(), order.value()));
    }

    private TemuLooked looked(String id, TemuOrder order) {
        if (IDLE.contains(order.status())) {
            return TemuLooked.NOTHING;
        }
        TemuBuyer buyer = read(BUYER, id, TemuBuyer.class, TemuBuyer.NOBODY);
        TemuAmounts amounts = read(AMOUNTS, id, TemuAmounts.class, TemuAmounts.NONE);
        return new TemuLooked(
                buyer.shipTo(), buyer.hidden(), amounts.total(), amounts.prices(), numbers(id, order.orderList()));
    }

    /** What is refused for one sale, as where a shop may not see it, is not shown and costs not the sale. */
    private <T> T read(String type, String id, Class<T> as, T none) {
        return TemuWire.call(session, type, new Of(id, null)).repeatable().readOr(as, Raw::value, _ -> none);
    }

    /** After a call whose outcome is unknown it is these that tell, before the status does. */
    private Map<String, String> numbers(String id, List<TemuOrder.Line> lines) {
        Map<String, String> numbers = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !IDLE.contains(line.status()))
                .forEach(line -> numbers.put(line.orderSn(), number(new Of(id, line.orderSn()))));
        numbers.values().removeIf(String::isEmpty);
        return numbers;
    }

    private String number(Of line) {
        return TemuWire.list(TemuWire.call(session, PARCELS, line)
                        .repeatable()
                        .read(Parcels.class)
                        .shipmentInfoDTO())
                .stream()
                .map(Parcel::trackingNumber)
                .filter(WireTexts::says)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private record Wanted(long pageNumber, int pageSize, int parentOrderStatus, long updateAtStart, long updateAtEnd) {}

    private record Of(String parentOrderSn, @Nullable String orderSn) {}

    private record Orders(
            @Nullable List<Entry<TemuOrder>> pageItems,
            @Nullable Long totalItemNum) {

        List<Entry<TemuOrder>> list() {
            return TemuWire.list(pageItems);
        }

        @Nullable
        Cursor after(long page) {
            boolean more = !list().isEmpty() && (totalItemNum == null || page * MOST < totalItemNum);
            return more ? Cursor.of(page + 1) : null;
        }
    }

    private record Parcels(@Nullable List<Parcel> shipmentInfoDTO) {}

    private record Parcel(@Nullable String trackingNumber) {}
}
