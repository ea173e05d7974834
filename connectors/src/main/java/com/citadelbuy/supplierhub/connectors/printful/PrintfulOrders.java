package com.citadelbuy.supplierhub.connectors.printful;

import static com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging.offset;

import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Recipient;
import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Orders of store products. v1 places and cancels them, since v2 can do neither: its items are blanks with designs, and its
 * DELETE erases. v2 confirms and reads, since v1 does not say whether costs are still being computed. Ids are the same.
 */
final class PrintfulOrders implements PlaceOrders, ConfirmOrders, ReadOrders, FindOrders, ListOrders, CancelOrders {

    private final Session session;

    PrintfulOrders(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        return session.http()
                .post("createOrder", "/orders")
                .json(NewOrder.of(order))
                .readOr(PrintfulOrder.class, made -> Placement.accepted(toSnapshot(made)), Placement::refused);
    }

    @Override
    public Payment confirm(OrderSnapshot order) {
        return session.http()
                .post("confirmOrder", "/v2/orders/{}/confirmation", order.id())
                .readOr(PrintfulOrder.class, confirmed -> new Payment.Done(), Payment.Refused::new);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return toSnapshot(
                session.http().get("getOrder", "/v2/orders/{}", orderId).readRaw(PrintfulOrder.class));
    }

    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        return session.http()
                .get("getOrder", "/v2/orders/@{}", reference.text())
                .find(PrintfulOrder.class)
                .map(PrintfulOrders::toSnapshot);
    }

    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        OrderList list = session.http()
                .get("getOrders", "/v2/orders")
                .query("limit", PrintfulWire.PAGE)
                .query("offset", offset(from))
                .read(OrderList.class);
        return new Page<>(
                list.data().stream().map(PrintfulOrders::toSnapshot).toList(), Paging.next(list.paging(), from));
    }

    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return session.http()
                .delete("cancelOrderById", "/orders/{}", order.id())
                .readOr(PrintfulOrder.class, PrintfulOrders::toCancellation, Cancellation.Refused::new);
    }

    private static OrderSnapshot toSnapshot(Raw<PrintfulOrder> read) {
        return read.value().toSnapshot(read.json());
    }

    private static Cancellation toCancellation(Raw<PrintfulOrder> left) {
        return toSnapshot(left).status() == OrderStatus.CANCELLED
                ? new Cancellation.Cancelled()
                : new Cancellation.Requested();
    }

    private record OrderList(
            List<Raw<PrintfulOrder>> data, @Nullable Paging paging) {
        OrderList {
            Objects.requireNonNull(data, "data is missing");
        }
    }

    /** Without {@code confirm}, so that it stays a draft that costs nothing. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record NewOrder(String externalId, @Nullable String shipping, Recipient recipient, List<NewItem> items) {
        static NewOrder of(PurchaseOrder order) {
            return new NewOrder(
                    order.reference().text(),
                    order.shippingMethod(),
                    Recipient.of(order.shipTo()),
                    order.lines().stream().map(NewItem::of).toList());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record NewItem(String externalId, Object syncVariantId, int quantity) {
        static NewItem of(PurchaseOrder.Line line) {
            return new NewItem(line.id(), PrintfulWire.number(line.variantId()), line.quantity());
        }
    }
}
