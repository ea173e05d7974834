package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record AcmeOrders(Session session, Mistake mistake)
        implements PlaceOrders, PayOrders, ReadOrders, FindOrders, CancelOrders, ReadShipments {

    private record Item(String variant, int quantity) {}

    private record NewOrder(
            String reference,
            List<Item> items,
            String name,
            String street,
            @Nullable String more,
            String city,
            @Nullable String zip,
            String country,
            @Nullable String phone) {

        static NewOrder of(PurchaseOrder order) {
            var to = order.shipTo();
            List<Item> items = order.lines().stream()
                    .map(line -> new Item(line.variantId(), line.quantity()))
                    .toList();
            return new NewOrder(
                    order.reference().text(),
                    items,
                    to.name(),
                    to.line1(),
                    to.line2(),
                    to.city(),
                    to.postalCode(),
                    to.country(),
                    to.phone());
        }
    }

    private record Order(String id, String reference, String status, List<Item> items) {}

    private record Parcel(
            String number, String status, @Nullable Instant sentAt) {}

    private record Parcels(List<Parcel> parcels) {}

    @Override
    public Placement place(PurchaseOrder order) {
        SupplierRequest request = session.http().post("place", "/orders").json(NewOrder.of(order));
        if (mistake == Mistake.REPEATS_ORDERS) {
            request.repeatable();
        }
        return request.readOr(Order.class, reply -> Placement.accepted(snapshot(reply)), Placement::refused);
    }

    @Override
    public Payment pay(OrderSnapshot order) {
        return session.http()
                .post("pay", "/orders/{}/pay", order.id())
                .readOr(Order.class, reply -> new Payment.Done(), Payment.Refused::new);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return snapshot(session.http().get("order", "/orders/{}", orderId).readRaw(Order.class));
    }

    @Override
    public Optional<OrderSnapshot> byReference(OrderReference reference) {
        String text = mistake == Mistake.FINDS_ANY_ORDER ? "" : reference.text();
        return session.http()
                .get("find", "/order")
                .query("reference", text)
                .find(Order.class)
                .map(this::snapshot);
    }

    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return session.http()
                .post("cancel", "/orders/{}/cancel", order.id())
                .readOr(Order.class, reply -> new Cancellation.Cancelled(), Cancellation.Refused::new);
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return session.http().get("parcels", "/orders/{}/parcels", order.id()).read(Parcels.class).parcels().stream()
                .map(this::shipment)
                .toList();
    }

    private OrderSnapshot snapshot(Raw<Order> reply) {
        Order order = reply.value();
        return new OrderSnapshot(
                order.id(),
                order.reference(),
                Acme.with(mistake).orderStatuses().of(order.status()),
                order.status(),
                null,
                null,
                order.items().stream()
                        .map(item -> new OrderSnapshot.Line(null, null, item.variant(), item.quantity(), null))
                        .toList(),
                null,
                Map.of(),
                reply.json());
    }

    private Shipment shipment(Parcel parcel) {
        return new Shipment(
                parcel.number(),
                "Acme Wheels",
                null,
                List.of(new Shipment.TrackingNumber(parcel.number(), null, null)),
                Acme.DEFINITION.shipmentStatuses().of(parcel.status()),
                parcel.status(),
                List.of(),
                List.of(),
                parcel.sentAt(),
                null,
                null);
    }
}
