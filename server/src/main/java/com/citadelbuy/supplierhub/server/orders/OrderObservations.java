package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The way by which facts about orders come up from suppliers, by poll or webhook alike. */
public final class OrderObservations {

    private final SupplierOrderStore store;
    private final Connections connections;
    private final Progress progress;

    OrderObservations(SupplierOrderStore store, Connections connections, Progress progress) {
        this.store = store;
        this.connections = connections;
        this.progress = progress;
    }

    public Optional<SupplierOrder> find(String workspaceId, String supplierOrderId) {
        return store.find(workspaceId, supplierOrderId);
    }

    /** What the supplier shows of it now; one of ours may be several of theirs. */
    public void seen(Handle tx, String workspaceId, String supplierOrderId, List<OrderSnapshot> snapshots) {
        OrderSnapshot first = snapshots.getFirst();
        Set<OrderStatus> all = snapshots.stream()
                .map(OrderSnapshot::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
        Progress.Findings findings =
                new Progress.Findings(List.of(), Echo.total(snapshots), null, detail(snapshots), null);
        write(tx, workspaceId, supplierOrderId, new OrderFact.Seen(together(all), first.reason()), findings);
    }

    /** What its parcels amount to. */
    public void parcels(Handle tx, String workspaceId, String supplierOrderId, ShipmentStatus together) {
        write(tx, workspaceId, supplierOrderId, new OrderFact.ParcelsSeen(together), Progress.Findings.NONE);
    }

    private void write(
            Handle tx, String workspaceId, String supplierOrderId, OrderFact fact, Progress.Findings findings) {
        SupplierOrder order = store.find(workspaceId, supplierOrderId).orElseThrow();
        Connection connection = connections.get(workspaceId, order.connectionId());
        progress.observe(tx, workspaceId, supplierOrderId, fact, findings, Pace.of(connection));
    }

    private static String detail(List<OrderSnapshot> snapshots) {
        return "supplier says "
                + String.join(
                        ", ",
                        snapshots.stream().map(OrderSnapshot::word).distinct().toList());
    }

    /** Some gone and some not is partly shipped; else the one that is furthest behind counts. */
    private static OrderStatus together(Set<OrderStatus> statuses) {
        if (statuses.size() == 1) {
            return statuses.iterator().next();
        }
        boolean someLeft = statuses.contains(OrderStatus.SHIPPED)
                || statuses.contains(OrderStatus.DELIVERED)
                || statuses.contains(OrderStatus.PARTIALLY_SHIPPED);
        boolean someWait = statuses.contains(OrderStatus.PROCESSING)
                || statuses.contains(OrderStatus.SUBMITTED)
                || statuses.contains(OrderStatus.CREATED);
        if (someLeft && someWait) {
            return OrderStatus.PARTIALLY_SHIPPED;
        }
        return List.of(
                        OrderStatus.UNRECOGNISED,
                        OrderStatus.ON_HOLD,
                        OrderStatus.CREATED,
                        OrderStatus.SUBMITTED,
                        OrderStatus.PROCESSING,
                        OrderStatus.PARTIALLY_SHIPPED,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED)
                .stream()
                .filter(statuses::contains)
                .findFirst()
                .orElse(OrderStatus.UNRECOGNISED);
    }
}
