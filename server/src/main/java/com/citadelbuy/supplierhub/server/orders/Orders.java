package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a client does with orders: places and reads them. No supplier is called here. */
public final class Orders {

    private static final String CURSOR = "orders";

    private final Database database;
    private final OrderStore store;
    private final SupplierOrderStore supplierOrders;
    private final Routing routing;
    private final Connections connections;
    private final References references;
    private final Claim claim;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration usualCoolOff;

    Orders(
            Database database,
            OrderStore store,
            SupplierOrderStore supplierOrders,
            Routing routing,
            Connections connections,
            References references,
            Claim claim,
            Events events,
            Ids ids,
            InstantSource clock,
            Duration usualCoolOff) {
        this.database = database;
        this.store = store;
        this.supplierOrders = supplierOrders;
        this.routing = routing;
        this.connections = connections;
        this.references = references;
        this.claim = claim;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.usualCoolOff = usualCoolOff;
    }

    /**
     * Writes the intent: order, address, parts, lines, event and the work that will place them, in one transaction. The same
     * Idempotency-Key answers with the order it made.
     */
    public Order place(String workspaceId, PlaceCommand command) {
        Optional<Order> before = earlier(workspaceId, command);
        if (before.isPresent()) {
            return before.get();
        }
        Map<Connection, List<Routing.Routed>> parts = routing.route(workspaceId, command);
        String orderId = ids.next("order");
        boolean written = database.inTransaction(tx -> write(tx, workspaceId, orderId, command, parts));
        return written
                ? get(workspaceId, orderId)
                : earlier(workspaceId, command)
                        .orElseThrow(() -> new IllegalStateException("Neither written nor there: " + orderId));
    }

    /** The order; a 404 when there is none. */
    public Order get(String workspaceId, String id) {
        OrderStore.Row row = store.find(workspaceId, id).orElseThrow(() -> new Refusal.Missing("order", id));
        return whole(workspaceId, List.of(row)).getFirst();
    }

    /** Newest first. */
    public Page<Order> list(String workspaceId, OrderFilter filter, @Nullable String cursor, int limit) {
        @Nullable List<String> place = cursor == null ? null : Cursors.decode(CURSOR, 2, cursor);
        List<OrderStore.Row> rows = store.page(
                workspaceId,
                filter,
                place == null ? null : Instant.parse(place.getFirst()),
                place == null ? null : place.getLast(),
                limit + 1);
        List<OrderStore.Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(
                whole(workspaceId, shown),
                rows.size() > limit
                        ? Cursors.encode(
                                CURSOR,
                                shown.getLast().createdAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    /** Everything that was learned about the order, oldest first. */
    public List<TimelineEntry> timeline(String workspaceId, String orderId) {
        return supplierOrders.timeline(workspaceId, orderId);
    }

    private Optional<Order> earlier(String workspaceId, PlaceCommand command) {
        if (command.requestKey() != null) {
            Optional<OrderStore.Row> same = store.byRequestKey(workspaceId, command.requestKey());
            if (same.isPresent()) {
                return same.map(row -> whole(workspaceId, List.of(row)).getFirst());
            }
        }
        if (command.reference() != null) {
            store.byReference(workspaceId, command.reference()).ifPresent(taken -> {
                throw new Refusal.Clash(
                        "reference_taken",
                        "The reference " + command.reference() + " belongs to order " + taken.id() + ".");
            });
        }
        return Optional.empty();
    }

    /** Whether it was written; not if the same request came in a moment before. */
    private boolean write(
            Handle tx,
            String workspaceId,
            String orderId,
            PlaceCommand command,
            Map<Connection, List<Routing.Routed>> parts) {
        Instant now = clock.instant();
        OrderStore.Row row = new OrderStore.Row(
                workspaceId, orderId, command.reference(), OrderState.QUEUED.word(), command.note(), now, now);
        if (!store.insert(tx, row, command.requestKey())) {
            return false;
        }
        store.insertAddress(tx, workspaceId, orderId, command.shipTo());
        parts.forEach((connection, lines) -> writePart(tx, orderId, command, connection, lines, now));
        events.append(
                tx,
                Event.of(workspaceId, "order.accepted", "order", orderId)
                        .with("reference", command.reference())
                        .with("supplier_orders", Integer.toString(parts.size())));
        claim.wake(tx);
        return true;
    }

    private void writePart(
            Handle tx,
            String orderId,
            PlaceCommand command,
            Connection connection,
            List<Routing.Routed> lines,
            Instant now) {
        String id = ids.next("sord");
        Duration coolOff = command.coolOff() == null ? usualCoolOff : command.coolOff();
        Instant due = now.plus(coolOff);
        SupplierOrder part = new SupplierOrder(
                connection.workspaceId(),
                id,
                orderId,
                connection.id(),
                connection.supplier(),
                references.of(id, connections.definition(connection).references(), now),
                OrderState.QUEUED,
                null,
                CancelState.NONE,
                coolOff.isZero() ? null : "cool_off",
                coolOff.isZero()
                        ? "It is placed by a worker."
                        : "It is placed at " + due + "; until then it may be cancelled.",
                command.shippingMethod(),
                null,
                null,
                command.maxPrice(),
                List.of(),
                null,
                0,
                null,
                null,
                null,
                due,
                0,
                0,
                now,
                now);
        supplierOrders.insert(tx, part);
        supplierOrders.note(
                tx,
                part,
                ids.next("fact"),
                new TimelineEntry(
                        id,
                        now,
                        "intended",
                        "none",
                        OrderState.QUEUED.word(),
                        part.reason(),
                        part.nextAction(),
                        null,
                        null));
        lines.forEach(line -> store.insertLine(tx, connection.workspaceId(), orderId, line.line(id)));
    }

    private List<Order> whole(String workspaceId, List<OrderStore.Row> rows) {
        List<String> orderIds = rows.stream().map(OrderStore.Row::id).toList();
        Map<String, List<OrderLine>> lines = store.lines(workspaceId, orderIds);
        Map<String, List<SupplierOrder>> parts = supplierOrders.ofOrders(workspaceId, orderIds).stream()
                .collect(Collectors.groupingBy(SupplierOrder::orderId));
        return rows.stream()
                .map(row -> new Order(
                        workspaceId,
                        row.id(),
                        row.reference(),
                        OrderState.of(row.status()),
                        row.note(),
                        parts.getOrDefault(row.id(), List.of()),
                        lines.getOrDefault(row.id(), List.of()),
                        row.createdAt(),
                        row.updatedAt()))
                .toList();
    }
}
