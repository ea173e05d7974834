package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Reading orders. */
final class CjOrders implements ReadOrders, FindOrders, ListOrders {

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

    private record Orders(
            long total,
            @JsonDeserialize(using = WrappedList.class) List<Raw<CjOrder>> list) {}

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
        return toSnapshot(detail(orderId).readRaw(CjOrder.class));
    }

    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        return detail(reference.text()).find(CjOrder.class).map(CjOrders::toSnapshot);
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

    private static OrderSnapshot toSnapshot(Raw<CjOrder> order) {
        return order.value().toSnapshot(order.json());
    }
}
