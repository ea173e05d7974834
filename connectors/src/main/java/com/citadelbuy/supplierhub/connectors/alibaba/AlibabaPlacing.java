package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Creating orders, which spends nothing yet, and taking them back. */
final class AlibabaPlacing implements PlaceOrders, CancelOrders {

    static final String CREATE = "/buynow/order/create";
    static final String CANCEL = "/alibaba/order/cancel";

    private record Created(Value value) {
        Created {
            AlibabaWire.promised(value, "the order it made");
        }

        /** An amount, a state or an echo of the lines there is only when the order is read. */
        OrderSnapshot toSnapshot(String raw) {
            return new OrderSnapshot(
                    value.tradeId(),
                    null,
                    OrderStatus.CREATED,
                    "",
                    AlibabaOrder.AWAITING_PAYMENT,
                    null,
                    List.of(),
                    null,
                    WireTexts.named("pay_url", value.payUrl()),
                    raw);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Value(String tradeId, @Nullable String payUrl) {
        Value {
            AlibabaWire.promised(tradeId, "the id of an order");
        }
    }

    private final Session session;

    AlibabaPlacing(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        if (AlibabaPurchase.isOfSeveralSellers(order.lines())) {
            return new Placement.Rejected(Failure.of(Kind.INVALID_REQUEST, AlibabaPurchase.ONE_SELLER));
        }
        SupplierRequest request = AlibabaWire.post(session, CREATE)
                .form("channel_refer_id", order.reference().text())
                .formJson(
                        "product_list",
                        order.lines().stream().map(AlibabaPurchase.Item::of).toList())
                .formJson("logistics_detail", AlibabaPurchase.Logistics.of(order))
                .form("remark", order.note());
        AlibabaPurchase.Clearance.of(order.shipTo())
                .ifPresent(clearance -> request.formJson("clearance_detail", clearance));
        return request.readOr(
                Created.class,
                created -> Placement.accepted(created.value().toSnapshot(created.json())),
                Placement::refused);
    }

    /** The reply is empty, and no document says what an order must be like for it: a look tells what came of it. */
    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return AlibabaWire.post(session, CANCEL)
                .form("trade_id", order.id())
                .readOr(JsonNode.class, done -> new Cancellation.Requested(), Cancellation.Refused::new);
    }
}
