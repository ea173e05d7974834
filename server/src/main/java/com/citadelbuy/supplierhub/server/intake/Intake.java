package com.citadelbuy.supplierhub.server.intake;

import com.citadelbuy.supplierhub.server.orders.OrderObservations;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.shipments.Shipments;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.util.List;

/** Takes observations in, each in one transaction. */
public final class Intake {

    private final Database database;
    private final OrderObservations orders;
    private final Shipments shipments;

    public Intake(Database database, OrderObservations orders, Shipments shipments) {
        this.database = database;
        this.orders = orders;
        this.shipments = shipments;
    }

    /**
     * What was seen of a supplier order.
     *
     * @param snapshots empty when only shipments were looked at
     * @param origin {@code supplier} or {@code manual}
     */
    public void order(SupplierOrder order, List<OrderSnapshot> snapshots, List<Shipment> seen, String origin) {
        Shipments.Owner owner =
                new Shipments.Owner(order.workspaceId(), order.connectionId(), order.orderId(), order.id());
        database.useTransaction(tx -> {
            // In one order always: a parcel may be told of while somebody looks at it.
            orders.hold(tx, order.workspaceId(), order.id());
            if (!snapshots.isEmpty()) {
                orders.seen(tx, order.workspaceId(), order.id(), snapshots);
            }
            shipments
                    .observe(tx, owner, seen, origin)
                    .ifPresent(together -> orders.parcels(tx, order.workspaceId(), order.id(), together));
        });
    }
}
