package com.citadelbuy.supplierhub.server.intake;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.orders.OrderObservations;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Orders that somebody tells us of unasked. What is told enters as what was looked at does; a hint has it looked at. */
public final class ToldOrders {

    private final OrderObservations orders;
    private final Intake intake;

    public ToldOrders(OrderObservations orders, Intake intake) {
        this.orders = orders;
        this.intake = intake;
    }

    /**
     * As a supplier tells it of an order. Some have one address for all accounts of an app, so that a hint may be about another
     * connection's.
     */
    public Taken told(Handle tx, Connection connection, Subject.Order subject, Told told, Instant now) {
        Optional<SupplierOrder> ours = find(tx, connection, subject);
        @Nullable String id = subject.id();
        if (ours.isEmpty() && id != null && told instanceof Told.Hint) {
            ours = orders.ofTheirsAnywhere(tx, connection.workspaceId(), connection.supplier(), id);
        }
        if (ours.isEmpty()) {
            return Taken.NOT_OURS;
        }
        SupplierOrder order = ours.get();
        if (order.theirIds().isEmpty() && tellsOfIt(tx, order, subject, told)) {
            return Taken.OBSERVED;
        }
        return switch (told) {
            case Told.Orders(List<OrderSnapshot> snapshots)
            when isWhole(order, snapshots) -> {
                intake.order(order, snapshots, List.of(), "supplier");
                yield Taken.OBSERVED;
            }
            case Told.Orders(List<OrderSnapshot> parts) -> {
                orders.alsoCalled(
                        tx, order, parts.stream().map(OrderSnapshot::id).toList());
                yield look(tx, order, now);
            }
            case Told.Shipments(List<Shipment> shipments)
            when !order.theirIds().isEmpty() -> {
                intake.order(order, List.of(), shipments, "supplier");
                yield Taken.OBSERVED;
            }
            default -> look(tx, order, now);
        };
    }

    /** Whether it proves that the supplier has one of which that was not known; then all it tells is taken over. */
    private boolean tellsOfIt(Handle tx, SupplierOrder order, Subject.Order subject, Told told) {
        @Nullable String id = subject.id();
        if (id == null || !order.reference().equals(subject.reference())) {
            return false;
        }
        return switch (told) {
            case Told.Orders(List<OrderSnapshot> snapshots) ->
                snapshots.size() == 1
                        && snapshots.getFirst().id().equals(id)
                        && orders.found(tx, order, id, snapshots.getFirst());
            case Told.Shipments(List<Shipment> shipments) -> {
                boolean found = orders.found(tx, order, id, null);
                if (found) {
                    intake.order(order, List.of(), shipments, "supplier");
                }
                yield found;
            }
            default -> false;
        };
    }

    /** The status of an order, as somebody tells it who may only know one of its names. */
    public Taken status(
            Handle tx,
            String workspaceId,
            String name,
            OrderStatus status,
            @Nullable String theirId,
            @Nullable String reason) {
        return named(tx, workspaceId, name, order -> {
            OrderSnapshot snapshot = new OrderSnapshot(
                    theirId == null ? order.theirIds().getFirst() : theirId,
                    order.reference(),
                    status,
                    status.name().toLowerCase(Locale.ROOT),
                    reason,
                    null,
                    List.of(),
                    null,
                    Map.of(),
                    "{}");
            intake.order(order, List.of(snapshot), List.of(), "supplier");
        });
    }

    /** Parcels of an order, told likewise. */
    public Taken shipments(Handle tx, String workspaceId, String name, List<Shipment> shipments) {
        return named(tx, workspaceId, name, order -> intake.order(order, List.of(), shipments, "supplier"));
    }

    @FunctionalInterface
    private interface Observed {
        void of(SupplierOrder order);
    }

    private Taken named(Handle tx, String workspaceId, String name, Observed observed) {
        List<SupplierOrder> meant = orders.named(tx, workspaceId, name);
        if (meant.size() != 1) {
            return meant.isEmpty() ? Taken.NOT_OURS : Taken.AMBIGUOUS;
        }
        if (meant.getFirst().theirIds().isEmpty()) {
            return Taken.NOT_WATCHED;
        }
        observed.of(meant.getFirst());
        return Taken.OBSERVED;
    }

    private Optional<SupplierOrder> find(Handle tx, Connection connection, Subject.Order subject) {
        @Nullable String reference = subject.reference();
        Optional<SupplierOrder> byTheirs = Stream.concat(
                        Stream.ofNullable(subject.id()), subject.details().values().stream())
                .flatMap(name -> orders.ofTheirs(tx, connection.workspaceId(), connection.id(), name).stream())
                .findFirst();
        return byTheirs.isPresent() || reference == null
                ? byTheirs
                : orders.ofReference(tx, connection.workspaceId(), connection.id(), reference);
    }

    /** Where one of ours became several of theirs, one of them alone does not say how ours stands. */
    private static boolean isWhole(SupplierOrder order, List<OrderSnapshot> snapshots) {
        Set<String> told =
                new HashSet<>(snapshots.stream().map(OrderSnapshot::id).toList());
        return !order.theirIds().isEmpty() && told.containsAll(order.theirIds());
    }

    private Taken look(Handle tx, SupplierOrder order, Instant now) {
        return switch (orders.rouse(tx, order, now)) {
            case DUE -> Taken.LOOK_DUE;
            case BUSY -> Taken.BUSY;
            case NOT_WATCHED -> Taken.NOT_WATCHED;
        };
    }
}
