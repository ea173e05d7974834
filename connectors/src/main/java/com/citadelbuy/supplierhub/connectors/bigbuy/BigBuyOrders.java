package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders, paid from the purse as they are placed. */
final class BigBuyOrders implements PlaceOrders, ReadOrders, FindOrders {

    static final String CREATE = "order.create.multishipping";
    static final String GET = "order.get";
    static final String BY_REFERENCE = "order.reference";

    private record OneOrder(@Nullable Raw<BigBuyOrder> body) {}

    private record Found(@Nullable Slim body) {}

    /** Little more than the id, and of one part only where the order was split. */
    private record Slim(@Nullable String id) {}

    private final Session session;

    BigBuyOrders(Session session) {
        this.session = session;
    }

    /**
     * By the call that may split an order by warehouse. The plain one refuses goods of several warehouses, and tells the
     * number of the order in a header alone ("Orders").
     */
    @Override
    public Placement place(PurchaseOrder order) {
        return session.http()
                .post(CREATE, "/order/create/multishipping.json")
                .json(BigBuyOrderRequest.of(order, BigBuyWire.language(session)))
                .readOr(
                        BigBuyCreated.class,
                        created -> created.value().toPlacement(order, created.json()),
                        Placement::refused);
    }

    /** In English, whatever else is read in another language: the names of states are translated too. */
    @Override
    public OrderSnapshot byId(String orderId) {
        Raw<BigBuyOrder> order = BigBuyWire.there(
                session.http()
                        .get(GET, "/order/{}.json", orderId)
                        .query("isoCode", BigBuyWire.ENGLISH)
                        .read(OneOrder.class)
                        .body(),
                "order");
        return order.value().toSnapshot(order.json());
    }

    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        return session.http()
                .get(BY_REFERENCE, "/order/reference/{}.json", reference.text())
                .find(Found.class)
                .flatMap(found -> Optional.ofNullable(found.value().body()))
                .flatMap(slim -> Optional.ofNullable(slim.id()))
                .map(this::byId);
    }
}
