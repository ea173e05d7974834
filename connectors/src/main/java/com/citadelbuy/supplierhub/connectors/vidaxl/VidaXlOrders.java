package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.connectors.vidaxl.VidaXlOrder.Wrapped;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders, which are created unpaid. There is one list for all reading, and it looks at the last day unless it is asked for a date
 * of submission, which an unpaid order has not.
 */
final class VidaXlOrders implements PlaceOrders, ReadOrders, FindOrders, ListOrders {

    static final String MARKET = "market_country";
    static final String CURRENCY = "currency";

    private static final String SUBMITTED_FROM = "submitted_at_gteq";
    private static final String EVER = "20100101";
    private static final Duration LISTED = Duration.ofDays(30);
    private static final Cursor SUBMITTED = new Cursor("submitted");

    private record Orders(List<Raw<Wrapped>> data) {
        Orders {
            Objects.requireNonNull(data, "the list of orders is missing");
        }
    }

    private final Session session;

    VidaXlOrders(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        return session.http()
                .post("orders.create", "/api_customer/orders.json")
                .json(VidaXlOrderRequest.of(order, session.setting(MARKET)))
                .readOr(Wrapped.class, made -> Placement.accepted(toSnapshot(made)), Placement::refused);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        List<Raw<Wrapped>> submitted = submitted("id_eq", orderId);
        return (submitted.isEmpty() ? ofLastDay("id_eq", orderId) : submitted)
                .stream()
                        .findFirst()
                        .map(this::toSnapshot)
                        .orElseThrow(() ->
                                VidaXlWire.failure(Kind.NOT_FOUND, "vidaXL shows no order with the id " + orderId));
    }

    /** The reference is not unique: of several orders the one that goes on is ours, and the others are named in its reason. */
    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        String filter = "customer_order_reference_eq";
        String text = reference.text();
        Collection<Raw<Wrapped>> hits = Stream.concat(
                        submitted(filter, text).stream(), ofLastDay(filter, text).stream())
                .filter(hit -> text.equals(hit.value().order().customerOrderReference()))
                .collect(Collectors.toMap(
                        hit -> hit.value().order().id(),
                        Function.identity(),
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values();
        return hits.stream()
                .filter(hit -> !hit.value().order().isUnpaid())
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .map(hit -> toSnapshot(hit, remark(hits)));
    }

    private static @Nullable String remark(Collection<Raw<Wrapped>> hits) {
        return hits.size() < 2
                ? null
                : hits.stream()
                        .map(hit -> hit.value().order().id())
                        .collect(Collectors.joining(", ", "duplicate_reference: only one may be paid of ", ""));
    }

    /** First the unpaid orders of the last day, then all that were submitted of late. */
    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        if (from == null) {
            List<Raw<Wrapped>> unpaid = ofLastDay("status_order_id_eq", VidaXlOrder.UNPAID);
            return new Page<>(unpaid.stream().map(this::toSnapshot).toList(), SUBMITTED);
        }
        String since = DateTimeFormatter.BASIC_ISO_DATE.format(
                session.clock().instant().minus(LISTED).atOffset(ZoneOffset.UTC).toLocalDate());
        return Page.last(read(list().query(SUBMITTED_FROM, since)).stream()
                .filter(each -> !each.value().order().isUnpaid())
                .map(this::toSnapshot)
                .toList());
    }

    private List<Raw<Wrapped>> submitted(String filter, String value) {
        return read(list().query(filter, value).query(SUBMITTED_FROM, EVER));
    }

    private List<Raw<Wrapped>> ofLastDay(String filter, String value) {
        return read(list().query(filter, value));
    }

    private SupplierRequest list() {
        return session.http().get("orders.list", "/api_customer/orders.json");
    }

    private static List<Raw<Wrapped>> read(SupplierRequest request) {
        return request.read(Orders.class).data();
    }

    private OrderSnapshot toSnapshot(Raw<Wrapped> read) {
        return toSnapshot(read, null);
    }

    private OrderSnapshot toSnapshot(Raw<Wrapped> read, @Nullable String remark) {
        return read.value()
                .order()
                .toSnapshot(read.json(), session.setting(CURRENCY).orElse(null), remark);
    }
}
