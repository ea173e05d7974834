package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns wishes into orders as they will be written: routed, with ids and references, each part due when its time to cool off has passed. */
final class Drafts {

    private final Routing routing;
    private final Connections connections;
    private final References references;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration usualCoolOff;

    Drafts(
            Routing routing,
            Connections connections,
            References references,
            Ids ids,
            InstantSource clock,
            Duration usualCoolOff) {
        this.routing = routing;
        this.connections = connections;
        this.references = references;
        this.ids = ids;
        this.clock = clock;
        this.usualCoolOff = usualCoolOff;
    }

    /** One for each wish, in their order. */
    List<Draft> of(String workspaceId, List<PlaceCommand> commands) {
        // As the rows keep it, so that an order built here equals the one read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Routing.Round round = routing.round(workspaceId, commands);
        List<Draft> drafts = new ArrayList<>(commands.size());
        int parts = 0;
        for (PlaceCommand command : commands) {
            try {
                Order order = order(workspaceId, command, round.route(command), now, parts);
                parts += order.supplierOrders().size();
                drafts.add(new Draft.Sound(command, order));
            } catch (Refusal refusal) {
                drafts.add(new Draft.Flawed(command, refusal));
            }
        }
        return drafts;
    }

    private Order order(
            String workspaceId,
            PlaceCommand command,
            Map<Connection, List<Routing.Routed>> routed,
            Instant now,
            int partsBefore) {
        String orderId = ids.next("order");
        List<SupplierOrder> parts = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        routed.forEach((connection, some) -> {
            // Each in a millisecond of its own: five digits of chance alone would meet within one round of a thousand.
            Instant stamp = now.plusMillis(partsBefore + parts.size());
            SupplierOrder part = part(orderId, command, connection, now, stamp);
            parts.add(part);
            some.forEach(line -> lines.add(line.line(part.id())));
        });
        lines.sort(Comparator.comparingInt(OrderLine::number));
        return new Order(
                workspaceId, orderId, command.reference(), OrderState.QUEUED, command.note(), parts, lines, now, now);
    }

    private SupplierOrder part(
            String orderId, PlaceCommand command, Connection connection, Instant now, Instant stamp) {
        String id = ids.next("sord");
        Duration coolOff = command.coolOff() == null ? usualCoolOff : command.coolOff();
        Instant due = now.plus(coolOff);
        return new SupplierOrder(
                connection.workspaceId(),
                id,
                orderId,
                connection.id(),
                connection.supplier(),
                references.of(id, connections.definition(connection).references(), stamp),
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
    }
}
