package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Reading orders. */
final class CjOrders implements ReadOrders, FindOrders, ListOrders {

    /** Another name of an order, known once it is paid; splits and bills name it by that alone (§8). */
    static final String CODE = "cjOrderCode";

    /** Why an order waits, by CJ's word. */
    static final Map<String, String> REASONS = Map.of(
            "CREATED", "awaiting_confirmation",
            "IN_CART", "awaiting_confirmation",
            "UNPAID", "awaiting_payment",
            "WAIT_PAY", "awaiting_payment");

    /** All that a list can be asked for; asked for none, CJ lists cancelled orders only (§3.7). */
    private static final List<String> LISTED = List.of(
            "CREATED",
            "IN_CART",
            "UNPAID",
            "UNSHIPPED",
            "PENDING",
            "PROCESSING",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "OTHER");

    private static final int SIZE = 50;

    private record Order(
            @Nullable String orderId,
            @Nullable String orderNum,
            @Nullable String cjOrderCode,
            @Nullable String orderStatus,
            @Nullable String subStatus,
            @Nullable String orderAmount,
            @Nullable String productAmount,
            @Nullable String postageAmount,
            @Nullable String fromCountryCode,
            @Nullable String shippingCustomerName,
            @Nullable String shippingAddress,
            @Nullable String shippingCity,
            @Nullable String shippingCountryCode,
            @Nullable String logisticName,
            @Nullable String trackNumber,
            @Nullable String trackingUrl,
            @Nullable String trackingProvider,
            @Nullable String outWarehouseTime,
            @Nullable String createDate,
            @Nullable String isSandbox,
            @Nullable String storageId,
            @Nullable String disputeId,
            @JsonDeserialize(using = WrappedList.class) List<Line> productList) {

        Order {
            CjWire.promised(orderId == null ? orderNum : orderId, "the id of an order");
        }

        OrderSnapshot toSnapshot(String raw) {
            String word = CjWire.first(orderStatus, "");
            return new OrderSnapshot(
                    CjWire.first(orderId, CjWire.first(orderNum, "")),
                    orderNum,
                    Cj.DEFINITION.orderStatuses().of(word),
                    word,
                    REASONS.get(word),
                    costs(),
                    productList.stream()
                            .map(Line::toLine)
                            .flatMap(Optional::stream)
                            .toList(),
                    recipient(),
                    CjWire.time(createDate),
                    details(),
                    raw);
        }

        /** CJ's samples show no postal code here. */
        private OrderSnapshot.Recipient recipient() {
            return new OrderSnapshot.Recipient(
                    shippingCustomerName,
                    shippingAddress,
                    shippingCity,
                    null,
                    shippingCountryCode == null ? null : CjWire.iso(shippingCountryCode));
        }

        private OrderSnapshot.@Nullable Costs costs() {
            @Nullable Money total = CjWire.usd(orderAmount);
            return total == null
                    ? null
                    : new OrderSnapshot.Costs(CjWire.usd(productAmount), CjWire.usd(postageAmount), null, total);
        }

        private Map<String, String> details() {
            return WireTexts.named(
                    CODE,
                    cjOrderCode,
                    "subStatus",
                    subStatus,
                    "fromCountryCode",
                    fromCountryCode,
                    "logisticName",
                    logisticName,
                    "trackNumber",
                    trackNumber,
                    "trackingUrl",
                    trackingUrl,
                    "trackingProvider",
                    trackingProvider,
                    "outWarehouseTime",
                    outWarehouseTime,
                    "isSandbox",
                    isSandbox,
                    "storageId",
                    storageId,
                    "disputeId",
                    disputeId);
        }
    }

    private record Line(
            @Nullable String vid,
            int quantity,
            @Nullable String sellPrice,
            @Nullable String lineItemId,
            @Nullable String storeLineItemId) {

        /** Empty for lines that are not CJ's goods and have no variant. */
        Optional<OrderSnapshot.Line> toLine() {
            return Optional.ofNullable(vid)
                    .map(variant -> new OrderSnapshot.Line(
                            storeLineItemId, lineItemId, variant, quantity, CjWire.usd(sellPrice)));
        }
    }

    private record Orders(
            long total,
            @JsonDeserialize(using = WrappedList.class) List<Raw<Order>> list) {}

    /** Where a walk over all orders stands: a page of the orders of one status. */
    private record Place(int status, int page) {

        static Place of(@Nullable Cursor cursor) {
            if (cursor == null) {
                return new Place(0, 1);
            }
            String[] parts = cursor.text().split(":", 2);
            return new Place(LISTED.indexOf(parts[0]), Integer.parseInt(parts[1]));
        }

        String word() {
            return LISTED.get(status);
        }

        @Nullable
        Cursor after(Orders orders) {
            if (!orders.list().isEmpty() && (long) page * SIZE < orders.total()) {
                return new Place(status, page + 1).cursor();
            }
            return status + 1 < LISTED.size() ? new Place(status + 1, 1).cursor() : null;
        }

        private Cursor cursor() {
            return new Cursor(word() + ":" + page);
        }
    }

    private final Session session;

    CjOrders(Session session) {
        this.session = session;
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return toSnapshot(detail(orderId).readRaw(Order.class));
    }

    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        return detail(reference.text()).find(Order.class).map(CjOrders::toSnapshot);
    }

    /** One parameter for CJ's ids and for our references alike (§5). */
    private SupplierRequest detail(String idOrReference) {
        return session.http()
                .get("order.getOrderDetail", "/shopping/order/getOrderDetail")
                .query("orderId", idOrReference);
    }

    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        Place place = Place.of(from);
        Orders orders = session.http()
                .get("order.list", "/shopping/order/list")
                .query("pageNum", place.page())
                .query("pageSize", SIZE)
                .query("status", place.word())
                .read(Orders.class);
        return new Page<>(orders.list().stream().map(CjOrders::toSnapshot).toList(), place.after(orders));
    }

    private static OrderSnapshot toSnapshot(Raw<Order> order) {
        return order.value().toSnapshot(order.json());
    }
}
