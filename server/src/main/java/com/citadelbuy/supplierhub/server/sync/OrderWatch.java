package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.intake.Intake;
import com.citadelbuy.supplierhub.server.orders.OrderObservations;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.OrdersFeature;
import com.citadelbuy.supplierhub.server.orders.Pace;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks at one order that a supplier works on, and at its parcels, until it is over. */
public final class OrderWatch implements Handler {

    private static final Claim RUNS = new Claim(SyncWork.QUEUE);

    /** How often it is looked for parcels that lag behind their order: some suppliers answer from a cache for a while. */
    private static final int LOOKS_FOR_PARCELS = 5;

    private static final Set<ShipmentStatus> UNDER_WAY = EnumSet.of(
            ShipmentStatus.PENDING, ShipmentStatus.SHIPPED, ShipmentStatus.IN_TRANSIT, ShipmentStatus.OUT_FOR_DELIVERY);

    private final Database database;
    private final Connections connections;
    private final OrderObservations orders;
    private final Intake intake;
    private final InstantSource clock;
    private final Claim claim = new Claim(OrdersFeature.WATCHES);

    public OrderWatch(
            Database database, Connections connections, OrderObservations orders, Intake intake, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.orders = orders;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        SupplierOrder order = orders.find(lease.workspaceId(), lease.id()).orElseThrow();
        Connection connection = connections.get(order.workspaceId(), order.connectionId());
        Asked asked = database.withHandle(handle -> Asked.of(handle, order));
        try {
            boolean complete = Correlation.with(order.id(), () -> look(order, connection));
            settle(lease, order, connection, complete, asked);
        } catch (SupplierException failed) {
            later(lease, failed.failure().retryAfter(), asked);
        } catch (Refusal refused) {
            later(lease, null, asked);
        }
    }

    /** Whether parcels were seen, where any can be, and all of them have come to their end. */
    private boolean look(SupplierOrder order, Connection connection) {
        ReadOrders reading = connections.openInBackground(connection, ReadOrders.class);
        List<OrderSnapshot> snapshots =
                order.theirIds().stream().map(reading::byId).toList();
        List<Shipment> shipments = new ArrayList<>();
        boolean readable = connections.definition(connection).can(ReadShipments.class);
        if (readable) {
            ReadShipments parcels = connections.openInBackground(connection, ReadShipments.class);
            snapshots.forEach(snapshot -> shipments.addAll(parcels.of(snapshot)));
        }
        Origin.POLL.during(() -> intake.order(order, snapshots, shipments, "supplier"));
        return !readable
                || !shipments.isEmpty() && shipments.stream().noneMatch(parcel -> UNDER_WAY.contains(parcel.status()));
    }

    private void settle(Lease lease, SupplierOrder before, Connection connection, boolean complete, Asked asked) {
        OrderState state =
                orders.find(before.workspaceId(), before.id()).orElseThrow().state();
        boolean arrived = state == OrderState.DELIVERED;
        boolean lagging = arrived && !complete && lease.attempts() < LOOKS_FOR_PARCELS;
        Duration wait = Pace.of(connection).look();
        database.useTransaction(tx -> {
            if (lagging) {
                claim.postpone(tx, lease, clock.instant().plus(Pace.rung(lease.attempts())));
            } else {
                claim.settle(
                        tx,
                        lease,
                        state.over() || arrived ? null : clock.instant().plus(wait));
            }
            asked.answer(tx, asked.isNews(tx) ? "changed" : "unchanged", clock.instant());
        });
    }

    private void later(Lease lease, @Nullable Duration told, Asked asked) {
        Duration wait = told == null ? Pace.rung(lease.attempts()) : told;
        database.useTransaction(tx -> {
            claim.postpone(tx, lease, clock.instant().plus(wait));
            asked.answer(tx, "failed", clock.instant());
        });
    }

    /** The runs that wait for this look, and how the order stood before it. */
    private record Asked(String workspaceId, String orderId, List<String> runs, String before) {

        static Asked of(Handle handle, SupplierOrder order) {
            List<String> runs = OrderLookStore.waiting(handle, order.workspaceId(), order.id());
            String before = runs.isEmpty() ? "" : OrderLookStore.standing(handle, order.workspaceId(), order.id());
            return new Asked(order.workspaceId(), order.id(), runs, before);
        }

        boolean isNews(Handle tx) {
            return !runs.isEmpty() && !before.equals(OrderLookStore.standing(tx, workspaceId, orderId));
        }

        /** The watch's row is written before: who asks meanwhile is seen here, or waits and finds it settled. */
        void answer(Handle tx, String outcome, Instant now) {
            if (!runs.isEmpty()) {
                OrderLookStore.done(tx, workspaceId, orderId, runs, outcome);
                OrderLookStore.ring(tx, workspaceId, runs, now);
                RUNS.wake(tx);
            }
            OrderLookStore.again(tx, workspaceId, orderId, now);
        }
    }
}
