package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The way by which facts about orders come up from suppliers, by poll or webhook alike. */
public final class OrderObservations {

    private static final Claim WATCHES = new Claim(OrdersFeature.WATCHES);
    private static final Claim WORK = new Claim(OrderWork.QUEUE);

    /** It may be at the supplier, and under which id is not known; one that waits may have been there before, unseen. */
    private static final Set<OrderState> SOUGHT = EnumSet.of(
            OrderState.QUEUED, OrderState.OUTCOME_UNKNOWN, OrderState.CREATED_ID_UNKNOWN, OrderState.NEEDS_ATTENTION);

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

    /** Ours that has this id at the supplier, if it has one of ours at all. */
    public Optional<SupplierOrder> ofTheirs(Handle handle, String workspaceId, String connectionId, String theirId) {
        return OrderNameStore.ofTheirs(handle, workspaceId, connectionId, theirId)
                .flatMap(id -> store.find(workspaceId, id));
    }

    /** The same, whichever of the supplier's connections it was placed on; empty where that is not certain. */
    public Optional<SupplierOrder> ofTheirsAnywhere(
            Handle handle, String workspaceId, String supplier, String theirId) {
        List<String> found = OrderNameStore.ofTheirsAnywhere(handle, workspaceId, supplier, theirId);
        return found.size() == 1 ? store.find(workspaceId, found.getFirst()) : Optional.empty();
    }

    public Optional<SupplierOrder> ofReference(
            Handle handle, String workspaceId, String connectionId, String reference) {
        return OrderNameStore.ofReference(handle, workspaceId, connectionId, reference)
                .flatMap(id -> store.find(workspaceId, id));
    }

    /** Those that may be meant by our reference or id of the part, the order's id, or the client's own reference. */
    public List<SupplierOrder> named(Handle handle, String workspaceId, String name) {
        return OrderNameStore.named(handle, workspaceId, name).stream()
                .flatMap(id -> store.find(workspaceId, id).stream())
                .toList();
    }

    /** Has it looked at as soon as may be, whenever it would have been its turn. */
    public Rousing rouse(Handle tx, SupplierOrder order, Instant now) {
        if (OrderNameStore.rouse(tx, order.workspaceId(), order.id(), now)) {
            WATCHES.wake(tx);
            return Rousing.DUE;
        }
        if (OrderNameStore.seek(tx, order.workspaceId(), order.id(), now)) {
            WORK.wake(tx);
            return Rousing.DUE;
        }
        return OrderNameStore.isLookedAt(tx, order.workspaceId(), order.id()) ? Rousing.BUSY : Rousing.NOT_WATCHED;
    }

    /**
     * The supplier's proven word that it has this reference of ours, under this id: the same as a look that finds it there.
     *
     * @param snapshot null where it only tells that it is there
     * @return false where that is not what was not known; then nothing is written
     */
    public boolean found(Handle tx, SupplierOrder order, String theirId, @Nullable OrderSnapshot snapshot) {
        boolean sought = store.lock(tx, order.workspaceId(), order.id())
                .map(SupplierOrderStore.Locked::order)
                .filter(now -> now.theirIds().isEmpty() && SOUGHT.contains(now.state()))
                .isPresent();
        if (sought) {
            OrderFact fact = snapshot == null
                    ? new OrderFact.FoundThere(OrderStatus.UNRECOGNISED, null)
                    : new OrderFact.FoundThere(snapshot.status(), snapshot.reason());
            Progress.Findings findings = new Progress.Findings(
                    List.of(theirId),
                    snapshot == null ? null : Echo.total(List.of(snapshot)),
                    null,
                    "the supplier told of it",
                    null);
            Connection connection = connections.get(order.workspaceId(), order.connectionId());
            progress.observe(tx, order.workspaceId(), order.id(), fact, findings, Pace.of(connection));
        }
        return sought;
    }

    /** Whoever else learns something of it waits until the transaction ends. */
    public void hold(Handle tx, String workspaceId, String supplierOrderId) {
        var _ = store.lock(tx, workspaceId, supplierOrderId);
    }

    /** What the supplier shows of it now; one of ours may be several of theirs. */
    public void seen(Handle tx, String workspaceId, String supplierOrderId, List<OrderSnapshot> snapshots) {
        OrderSnapshot first = snapshots.getFirst();
        Set<OrderStatus> all = snapshots.stream()
                .map(OrderSnapshot::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
        Progress.Findings findings =
                new Progress.Findings(List.of(), Echo.total(snapshots), null, detail(snapshots), null);
        SupplierOrder order = store.find(workspaceId, supplierOrderId).orElseThrow();
        Connection connection = connections.get(workspaceId, order.connectionId());
        progress.observe(
                tx,
                workspaceId,
                supplierOrderId,
                new OrderFact.Seen(together(all), first.reason()),
                findings,
                Pace.of(connection));
        remember(tx, order, connection, snapshots);
    }

    /** What else the supplier calls it, so that a delivery that names it so is known to be about it. */
    public void alsoCalled(Handle tx, SupplierOrder order, List<String> names) {
        TheirIdStore.alsoCalled(tx, order, names);
    }

    private void remember(Handle tx, SupplierOrder order, Connection connection, List<OrderSnapshot> snapshots) {
        @Nullable WebhookRules rules = connections.definition(connection).webhooks();
        Set<String> named = rules == null ? Set.of() : rules.orderNames();
        List<String> names = snapshots.stream()
                .flatMap(snapshot -> named.stream()
                        .flatMap(name -> Stream.ofNullable(snapshot.details().get(name))))
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            alsoCalled(tx, order, names);
        }
    }

    /** What its parcels amount to. */
    public void parcels(Handle tx, String workspaceId, String supplierOrderId, ShipmentStatus together) {
        SupplierOrder order = store.find(workspaceId, supplierOrderId).orElseThrow();
        progress.observe(
                tx,
                workspaceId,
                supplierOrderId,
                new OrderFact.ParcelsSeen(together),
                Progress.Findings.NONE,
                Pace.of(connections.get(workspaceId, order.connectionId())));
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
