package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one order that a supplier works on, and at its parcels, until it is over. */
public final class OrderWatch implements Handler {

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
        try {
            Correlation.with(order.id(), () -> look(order, connection));
            settle(lease, order, connection);
        } catch (SupplierException failed) {
            later(lease, failed.failure().retryAfter());
        } catch (Refusal refused) {
            later(lease, null);
        }
    }

    private SupplierOrder look(SupplierOrder order, Connection connection) {
        ReadOrders reading = connections.openInBackground(connection, ReadOrders.class);
        List<OrderSnapshot> snapshots =
                order.theirIds().stream().map(reading::byId).toList();
        List<Shipment> shipments = new ArrayList<>();
        if (connections.definition(connection).can(ReadShipments.class)) {
            ReadShipments parcels = connections.openInBackground(connection, ReadShipments.class);
            snapshots.forEach(snapshot -> shipments.addAll(parcels.of(snapshot)));
        }
        intake.order(order, snapshots, shipments, "supplier");
        return order;
    }

    private void settle(Lease lease, SupplierOrder before, Connection connection) {
        OrderState state =
                orders.find(before.workspaceId(), before.id()).orElseThrow().state();
        boolean over = state.over() || state == OrderState.DELIVERED;
        Duration wait = Pace.of(connection).look();
        database.useHandle(handle ->
                claim.settle(handle, lease, over ? null : clock.instant().plus(wait)));
    }

    private void later(Lease lease, @Nullable Duration told) {
        Duration wait = told == null ? Pace.rung(lease.attempts()) : told;
        database.useHandle(
                handle -> claim.postpone(handle, lease, clock.instant().plus(wait)));
    }
}
