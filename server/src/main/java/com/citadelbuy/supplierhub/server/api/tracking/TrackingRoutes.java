package com.citadelbuy.supplierhub.server.api.tracking;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.intake.Intake;
import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.Orders;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.shipments.Shipments;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.InstantSource;
import java.util.List;

/** Reading where parcels are, and telling us what a supplier does not. */
public final class TrackingRoutes {

    private final Orders orders;
    private final Shipments shipments;
    private final Intake intake;
    private final InstantSource clock;

    public TrackingRoutes(Orders orders, Shipments shipments, Intake intake, InstantSource clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.intake = intake;
        this.clock = clock;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/tracking/{order_id}")
                        .tag("Tracking")
                        .summary("Read an order's tracking")
                        .parameter("order_id", "Such as order_01…")
                        .answers(200, TrackingView.class)
                        .handle(this::read),
                Route.get("/api/v1/tracking")
                        .tag("Tracking")
                        .summary("List trackings")
                        .description("Of orders that have a shipment; the one that changed last first.")
                        .query(QueryParam.choice(
                                "status", "Orders with a parcel in this status only.", ShipmentStatus.class))
                        .answersPageOf(TrackingView.class)
                        .handle(this::list),
                Route.post("/api/v1/tracking/update")
                        .tag("Tracking")
                        .summary("Update tracking by hand")
                        .description(
                                "Adds what a person knows. Numbers and events are added, never overwritten; a status "
                                        + "never goes backwards.")
                        .body(TrackingUpdateBody.class)
                        .answers(200, TrackingView.class)
                        .handle(this::update));
    }

    private Answer<TrackingView> read(Call<Nothing> call) {
        return Answer.of(view(call.workspaceId(), call.path("order_id")));
    }

    private Answer<Page<TrackingView>> list(Call<Nothing> call) {
        Page<String> page = shipments.orders(
                call.workspaceId(),
                call.query("status").orElse(null),
                call.page().cursor(),
                call.page().limit());
        List<TrackingView> views =
                page.data().stream().map(id -> view(call.workspaceId(), id)).toList();
        return Answer.of(new Page<>(views, page.nextCursor()));
    }

    private Answer<TrackingView> update(Call<TrackingUpdateBody> call) {
        Order order = orders.get(call.workspaceId(), call.body().orderId());
        SupplierOrder part = part(order, call.body());
        Origin.MANUAL.during(
                () -> intake.order(part, List.of(), List.of(call.body().shipment(clock.instant())), "manual"));
        return Answer.of(view(call.workspaceId(), order.id()));
    }

    private static SupplierOrder part(Order order, TrackingUpdateBody body) {
        List<SupplierOrder> parts = order.supplierOrders().stream()
                .filter(part -> body.supplierOrderId() == null || part.id().equals(body.supplierOrderId()))
                .toList();
        if (parts.size() != 1) {
            String choice = String.join(
                    ", ", order.supplierOrders().stream().map(SupplierOrder::id).toList());
            throw Refusal.Invalid.field("/supplier_order_id", "Name one of: " + choice + ".");
        }
        return parts.getFirst();
    }

    private TrackingView view(String workspaceId, String orderId) {
        return TrackingView.of(orders.get(workspaceId, orderId), shipments.ofOrder(workspaceId, orderId));
    }
}
