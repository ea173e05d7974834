package com.citadelbuy.supplierhub.server.shipments;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is known of an order's parcels; facts come in, the public reads. */
public final class Shipments {

    private static final String CURSOR = "trackings";

    /** How far a status is along the way; one further behind never replaces one further on. */
    private static final Map<ShipmentStatus, Integer> WAY = Map.of(
            ShipmentStatus.UNRECOGNISED, 0,
            ShipmentStatus.UNKNOWN, 0,
            ShipmentStatus.PENDING, 1,
            ShipmentStatus.SHIPPED, 2,
            ShipmentStatus.IN_TRANSIT, 3,
            ShipmentStatus.EXCEPTION, 3,
            ShipmentStatus.OUT_FOR_DELIVERY, 4,
            ShipmentStatus.CANCELLED, 5,
            ShipmentStatus.DELIVERED, 6,
            ShipmentStatus.RETURNED, 7);

    private final Database database;
    private final ShipmentStore store;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    public Shipments(Database database, Events events, Ids ids, InstantSource clock) {
        this.database = database;
        this.store = new ShipmentStore(database);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose shipments they are. */
    public record Owner(String workspaceId, String connectionId, String orderId, String supplierOrderId) {}

    /**
     * Takes in what a supplier or a person says of an order's shipments.
     *
     * @param origin {@code supplier} or {@code manual}
     * @return what all of the part's parcels amount to now; empty when it has none
     */
    public Optional<ShipmentStatus> observe(Handle tx, Owner owner, List<Shipment> seen, String origin) {
        for (Shipment shipment : seen) {
            take(tx, owner, shipment, origin);
        }
        return together(store.statuses(tx, owner.workspaceId(), owner.supplierOrderId()));
    }

    public List<Parcel> ofOrder(String workspaceId, String orderId) {
        return store.ofOrder(workspaceId, orderId);
    }

    /** Ids of orders that have shipments, the one that changed last first. */
    public Page<String> orders(String workspaceId, @Nullable String status, @Nullable String cursor, int limit) {
        @Nullable List<String> place = cursor == null ? null : Cursors.decode(CURSOR, 2, cursor);
        List<ShipmentStore.OrderPlace> rows = store.orders(
                workspaceId,
                status,
                place == null ? null : Instant.parse(place.getFirst()),
                place == null ? null : place.getLast(),
                limit + 1);
        List<ShipmentStore.OrderPlace> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(
                shown.stream().map(ShipmentStore.OrderPlace::orderId).toList(),
                rows.size() > limit
                        ? Cursors.encode(
                                CURSOR,
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().orderId())
                        : null);
    }

    private void take(Handle tx, Owner owner, Shipment shipment, String origin) {
        Optional<ShipmentStore.Row> before = store.lock(tx, owner.workspaceId(), owner.supplierOrderId(), shipment.id())
                .or(() -> store.lockByNumber(tx, owner, shipment, origin));
        ShipmentStore.Row after = row(owner, shipment, origin, before);
        if (before.isEmpty()) {
            store.insert(tx, owner.workspaceId(), after, shipment.items());
        }
        boolean news = before.isEmpty();
        for (int i = 0; i < shipment.numbers().size(); i++) {
            news |= store.addNumber(
                    tx, owner.workspaceId(), after.id(), i, shipment.numbers().get(i));
        }
        for (var event : shipment.events()) {
            news |= store.addEvent(tx, owner.workspaceId(), after.id(), event);
        }
        if (before.isPresent() && (news || !same(before.get(), after))) {
            store.update(tx, owner.workspaceId(), after);
            news = true;
        }
        if (news) {
            tell(tx, owner, before, after);
        }
    }

    private ShipmentStore.Row row(Owner owner, Shipment seen, String origin, Optional<ShipmentStore.Row> before) {
        boolean forward = before.isEmpty()
                || way(seen.status()) >= way(ShipmentStore.status(before.get().status())) && way(seen.status()) > 0;
        return new ShipmentStore.Row(
                before.map(ShipmentStore.Row::id).orElseGet(() -> ids.next("ship")),
                owner.orderId(),
                owner.supplierOrderId(),
                seen.id(),
                before.map(ShipmentStore.Row::origin).orElse(origin),
                seen.carrier() == null ? before.map(ShipmentStore.Row::carrier).orElse(null) : seen.carrier(),
                seen.service() == null ? before.map(ShipmentStore.Row::service).orElse(null) : seen.service(),
                forward ? ShipmentStore.word(seen.status()) : before.get().status(),
                forward || way(seen.status()) == 0 ? seen.word() : before.get().word(),
                seen.shippedAt() == null
                        ? before.map(ShipmentStore.Row::shippedAt).orElse(null)
                        : seen.shippedAt(),
                seen.deliveredAt() == null
                        ? before.map(ShipmentStore.Row::deliveredAt).orElse(null)
                        : seen.deliveredAt(),
                seen.estimatedDelivery() == null
                        ? before.map(ShipmentStore.Row::estimatedDelivery).orElse(null)
                        : seen.estimatedDelivery(),
                clock.instant());
    }

    private static int way(ShipmentStatus status) {
        return WAY.getOrDefault(status, 0);
    }

    private static boolean same(ShipmentStore.Row a, ShipmentStore.Row b) {
        return Objects.equals(a.carrier(), b.carrier())
                && Objects.equals(a.service(), b.service())
                && a.status().equals(b.status())
                && a.word().equals(b.word())
                && Objects.equals(a.shippedAt(), b.shippedAt())
                && Objects.equals(a.deliveredAt(), b.deliveredAt())
                && Objects.equals(a.estimatedDelivery(), b.estimatedDelivery());
    }

    private void tell(Handle tx, Owner owner, Optional<ShipmentStore.Row> before, ShipmentStore.Row after) {
        events.append(
                tx,
                Event.of(
                                owner.workspaceId(),
                                before.isEmpty() ? "shipment.created" : "shipment.updated",
                                "shipment",
                                after.id())
                        .with("connection_id", owner.connectionId())
                        .with("order_id", owner.orderId())
                        .with("supplier_order_id", owner.supplierOrderId())
                        .with("status", after.status()));
    }

    /** All delivered is delivered; the parcel furthest behind tells of the whole, one that was cancelled does not. */
    public static Optional<ShipmentStatus> together(List<ShipmentStatus> statuses) {
        Set<ShipmentStatus> counted = EnumSet.noneOf(ShipmentStatus.class);
        statuses.stream().filter(status -> status != ShipmentStatus.CANCELLED).forEach(counted::add);
        return counted.stream().min(java.util.Comparator.comparing(Shipments::way));
    }
}
