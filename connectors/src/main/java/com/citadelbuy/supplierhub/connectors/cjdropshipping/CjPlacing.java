package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import tools.jackson.databind.JsonNode;

/** Creating, confirming, paying and deleting orders: three steps to spend, so that each can be guarded (§3.6, way A). */
final class CjPlacing implements PlaceOrders, ConfirmOrders, PayOrders, CancelOrders {

    static final String SANDBOX = "sandbox";
    static final String IS_SANDBOX = "isSandbox";

    private record OrderId(String orderId) {}

    private final Session session;

    CjPlacing(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        String from = CjShipping.from(session, order.shipsFrom());
        boolean sandbox = session.setting(SANDBOX).filter("true"::equals).isPresent();
        return session.http()
                .post("order.createOrderV2", "/shopping/order/createOrderV2")
                .json(CjOrderRequest.of(order, from, sandbox))
                .readOr(
                        CjCreated.class,
                        created -> Placement.accepted(created.value().toSnapshot(sandbox, created.json())),
                        Placement::refused);
    }

    @Override
    public Payment confirm(OrderSnapshot order) {
        return payment(session.http()
                .patch("order.confirmOrder", "/shopping/order/confirmOrder")
                .json(new OrderId(order.id())));
    }

    /** A sandbox order is paid by pretending, never from the wallet (§1.4); the order itself says which it is. */
    @Override
    public Payment pay(OrderSnapshot order) {
        SupplierRequest request = "1".equals(order.details().get(IS_SANDBOX))
                ? session.http().post("sandbox.simulatePay", "/shopping/sandbox/simulatePay")
                : session.http().post("pay.payBalance", "/shopping/pay/payBalance");
        return payment(request.json(new OrderId(order.id())));
    }

    private static Payment payment(SupplierRequest request) {
        return request.readOr(JsonNode.class, done -> new Payment.Done(), Payment.Refused::new);
    }

    /** CJ itself refuses orders that are confirmed or further. */
    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return session.http()
                .delete("order.deleteOrder", "/shopping/order/deleteOrder")
                .query("orderId", order.id())
                .readOr(JsonNode.class, done -> new Cancellation.Cancelled(), Cancellation.Refused::new);
    }
}
