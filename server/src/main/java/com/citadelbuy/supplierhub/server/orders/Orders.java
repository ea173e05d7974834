package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a client does with orders: places and reads them. No supplier is called here. */
public final class Orders {

    private static final String CURSOR = "orders";

    private final Database database;
    private final OrderStore store;
    private final SupplierOrderStore supplierOrders;
    private final IntentStore intents;
    private final Drafts drafts;
    private final Claim claim;
    private final Events events;

    Orders(
            Database database,
            OrderStore store,
            SupplierOrderStore supplierOrders,
            IntentStore intents,
            Drafts drafts,
            Claim claim,
            Events events) {
        this.database = database;
        this.store = store;
        this.supplierOrders = supplierOrders;
        this.intents = intents;
        this.drafts = drafts;
        this.claim = claim;
        this.events = events;
    }

    /**
     * Writes the intent: order, address, parts, lines, event and the work that will place them, in one transaction. The same
     * Idempotency-Key answers with the order it made.
     */
    public Order place(String workspaceId, PlaceCommand command) {
        List<Draft> drafts = this.drafts.of(workspaceId, List.of(command));
        return switch (database.inTransaction(tx -> write(tx, workspaceId, drafts))
                .getFirst()) {
            case PlaceOutcome.Placed(Order order) -> order;
            case PlaceOutcome.Refused(Refusal refusal) -> throw refusal;
        };
    }

    /**
     * Places many as {@link #place} places one, in the caller's transaction: each is written or refused for itself, and
     * catalogue and connections are read once for all. Of two with the same reference the first wins.
     *
     * @return what became of each, in their order
     */
    public List<PlaceOutcome> placeAll(Handle tx, String workspaceId, List<PlaceCommand> commands) {
        return write(tx, workspaceId, drafts.of(workspaceId, commands));
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

    private List<PlaceOutcome> write(Handle tx, String workspaceId, List<Draft> drafts) {
        List<Draft.Sound> sounds = drafts.stream()
                .filter(Draft.Sound.class::isInstance)
                .map(Draft.Sound.class::cast)
                .toList();
        Set<String> written = intents.write(tx, workspaceId, sounds);
        if (!written.isEmpty()) {
            events.appendAll(
                    tx,
                    sounds.stream()
                            .map(Draft.Sound::order)
                            .filter(order -> written.contains(order.id()))
                            .map(Orders::accepted)
                            .toList());
            claim.wake(tx);
        }
        List<PlaceCommand> others = drafts.stream()
                .filter(draft -> !isWritten(draft, written))
                .map(Draft::command)
                .toList();
        Earlier earlier = earlier(tx, workspaceId, others);
        return drafts.stream()
                .map(draft -> draft instanceof Draft.Sound sound && isWritten(draft, written)
                        ? new PlaceOutcome.Placed(sound.order())
                        : outcome(draft, earlier))
                .toList();
    }

    private static boolean isWritten(Draft draft, Set<String> written) {
        return draft instanceof Draft.Sound sound
                && written.contains(sound.order().id());
    }

    private static EventDraft accepted(Order order) {
        List<String> connections = order.supplierOrders().stream()
                .map(SupplierOrder::connectionId)
                .distinct()
                .toList();
        return Event.of(order.workspaceId(), "order.accepted", "order", order.id())
                .with("connection_id", connections.size() == 1 ? connections.getFirst() : null)
                .with("reference", order.reference())
                .with("supplier_orders", order.supplierOrders().size());
    }

    /** Orders that were there before, by request key; and whose references are taken, with the orders that have them. */
    private record Earlier(Map<String, Order> byKey, Map<String, OrderStore.Row> byReference) {}

    private Earlier earlier(Handle tx, String workspaceId, List<PlaceCommand> commands) {
        Map<String, OrderStore.Row> sameKey =
                store.byRequestKeys(tx, workspaceId, said(commands, PlaceCommand::requestKey));
        Map<String, OrderStore.Row> sameReference =
                store.byReferences(tx, workspaceId, said(commands, PlaceCommand::reference));
        Map<String, Order> orders = whole(workspaceId, List.copyOf(sameKey.values())).stream()
                .collect(Collectors.toMap(Order::id, order -> order));
        Map<String, Order> byKey = new HashMap<>();
        sameKey.forEach((key, row) -> byKey.put(key, Objects.requireNonNull(orders.get(row.id()))));
        return new Earlier(byKey, sameReference);
    }

    private static List<String> said(List<PlaceCommand> commands, Function<PlaceCommand, @Nullable String> what) {
        return commands.stream().map(what).flatMap(Stream::ofNullable).toList();
    }

    /** Of what was not written: the same request as before, a reference that is taken, or what routing found. */
    private static PlaceOutcome outcome(Draft draft, Earlier earlier) {
        PlaceCommand command = draft.command();
        if (command.requestKey() != null && earlier.byKey().containsKey(command.requestKey())) {
            return new PlaceOutcome.Placed(
                    Objects.requireNonNull(earlier.byKey().get(command.requestKey())));
        }
        if (command.reference() != null && earlier.byReference().containsKey(command.reference())) {
            OrderStore.Row taken = Objects.requireNonNull(earlier.byReference().get(command.reference()));
            return new PlaceOutcome.Refused(new Refusal.Clash(
                    "reference_taken",
                    "The reference " + command.reference() + " belongs to order " + taken.id() + "."));
        }
        return switch (draft) {
            case Draft.Flawed flawed -> new PlaceOutcome.Refused(flawed.refusal());
            case Draft.Sound sound ->
                throw new IllegalStateException(
                        "Neither written nor there: " + sound.order().id());
        };
    }

    private List<Order> whole(String workspaceId, List<OrderStore.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
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
