package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SyntheticOrders(Session session, Personality personality) implements PlaceOrders, ReadOrders, CancelOrders {

    private record Item(String variant, int quantity) {}

    private record Recipient(
            String name,
            String street,
            @Nullable String more,
            String city,
            @Nullable String zip,
            String country,
            @Nullable String phone,
            @Nullable String email) {

        static Recipient of(Address to) {
            return new Recipient(
                    to.name(),
                    to.line1(),
                    to.line2(),
                    to.city(),
                    to.postalCode(),
                    to.country(),
                    to.phone(),
                    to.email());
        }
    }

    /** The keyed one asks for a reference, the others take a note. */
    private record NewOrder(
            @Nullable String reference, @Nullable String note, List<Item> items, Recipient to) {}

    @Override
    public Placement place(PurchaseOrder order) {
        String reference = order.reference().text();
        boolean keyed = personality == Personality.KEYED;
        List<Item> items = order.lines().stream()
                .map(line -> new Item(line.variantId(), line.quantity()))
                .toList();
        SupplierRequest request = session.http()
                .post("place", "/orders")
                .header("Idempotency-Key", keyed ? reference : null)
                .json(new NewOrder(
                        keyed ? reference : null, keyed ? null : reference, items, Recipient.of(order.shipTo())));
        if (keyed) {
            request.keyed();
        }
        return request.readOr(
                SyntheticOrder.class, reply -> Placement.accepted(SyntheticOrder.snapshot(reply)), Placement::refused);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return SyntheticOrder.snapshot(
                session.http().get("order", "/orders/{}", orderId).readRaw(SyntheticOrder.class));
    }

    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return session.http()
                .post("cancel", "/orders/{}/cancel", order.id())
                .readOr(SyntheticOrder.class, SyntheticOrders::cancelled, Cancellation.Refused::new);
    }

    private static Cancellation cancelled(SupplierRequest.Raw<SyntheticOrder> left) {
        return SyntheticOrder.snapshot(left).status() == OrderStatus.CANCELLED
                ? new Cancellation.Cancelled()
                : new Cancellation.Requested();
    }
}
