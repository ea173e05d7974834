package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people do with supplier orders that cannot go on by themselves, or should not: each is a fact like any other, judged
 * by the {@link OrderMachine} and written with who said it. No supplier is called here; a worker does what follows.
 */
public final class OrderActions {

    private static final String CURSOR = "supplier_orders";

    /**
     * What is changed before another try; null leaves a thing as it is.
     *
     * @param lineMaxima by line number
     */
    public record Changes(
            @Nullable Money maxPrice, @Nullable String shippingMethod, Map<Integer, Money> lineMaxima) {

        public Changes {
            lineMaxima = Map.copyOf(lineMaxima);
        }
    }

    private final Database database;
    private final OrderStore orders;
    private final SupplierOrderStore store;
    private final Connections connections;
    private final Progress progress;
    private final Duration settling;
    private final InstantSource clock;

    /**
     * Makes it.
     *
     * @param settling for how long a request may still be on its way after its outcome was lost
     */
    OrderActions(
            Database database,
            OrderStore orders,
            SupplierOrderStore store,
            Connections connections,
            Progress progress,
            Duration settling,
            InstantSource clock) {
        this.database = database;
        this.orders = orders;
        this.store = store;
        this.connections = connections;
        this.progress = progress;
        this.settling = settling;
        this.clock = clock;
    }

    /** The supplier order; a 404 when there is none. */
    public SupplierOrder get(String workspaceId, String id) {
        return store.find(workspaceId, id)
                .map(this::explained)
                .orElseThrow(() -> new Refusal.Missing("supplier order", id));
    }

    /** The order, with the reason also where a part was not tried yet because its supplier is left in peace. */
    public Order explained(Order order) {
        return new Order(
                order.workspaceId(),
                order.id(),
                order.reference(),
                order.status(),
                order.note(),
                order.supplierOrders().stream().map(this::explained).toList(),
                order.lines(),
                order.createdAt(),
                order.updatedAt());
    }

    private SupplierOrder explained(SupplierOrder order) {
        boolean unexplained = order.state() == OrderState.QUEUED && order.reason() == null;
        return unexplained && connections.resting().contains(order.connectionId())
                ? order.waitingFor(
                        OrderMachine.reason(Kind.UNAVAILABLE),
                        "The supplier failed again and again for this connection and is left in peace; it is tried again"
                                + " within half a minute.")
                : order;
    }

    /** Everything that was learned about it, oldest first. */
    public List<TimelineEntry> timeline(SupplierOrder order) {
        return store.timeline(order.workspaceId(), order.orderId()).stream()
                .filter(entry -> entry.supplierOrderId().equals(order.id()))
                .toList();
    }

    /** The one that changed last first; null does not narrow. */
    public Page<SupplierOrder> list(
            String workspaceId,
            @Nullable OrderState state,
            @Nullable String connectionId,
            @Nullable String cursor,
            int limit) {
        @Nullable List<String> place = cursor == null ? null : Cursors.decode(CURSOR, 2, cursor);
        List<SupplierOrder> rows = store.page(
                workspaceId,
                state,
                connectionId,
                place == null ? null : Instant.parse(place.getFirst()),
                place == null ? null : place.getLast(),
                limit + 1);
        List<SupplierOrder> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(
                shown,
                rows.size() > limit
                        ? Cursors.encode(
                                CURSOR,
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    /** What a person could do with it now, by the names of the routes. */
    public static List<String> possible(SupplierOrder order) {
        Map<String, OrderFact> actions = new LinkedHashMap<>();
        actions.put("placed", new OrderFact.PlacedAs(""));
        actions.put("not_placed", new OrderFact.NotPlaced());
        actions.put("try_again", new OrderFact.TriedAgain());
        actions.put("cancel", new OrderFact.CancelWanted());
        return actions.entrySet().stream()
                .filter(action ->
                        OrderMachine.next(order.standing(), action.getValue()).obeyed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A person looked it up: the supplier has it under this id. */
    public SupplierOrder placedAs(String workspaceId, String id, String theirId, @Nullable String note) {
        return act(workspaceId, id, new OrderFact.PlacedAs(theirId), (tx, order) -> {
            Optional<String> other = Optional.ofNullable(
                            TheirIdStore.owners(tx, order, List.of(theirId)).get(theirId))
                    .filter(owner -> !owner.equals(id));
            if (other.isPresent()) {
                throw new Refusal.Clash(
                        "supplier_order_id_taken",
                        "The supplier's order " + theirId + " belongs to " + other.get() + ".");
            }
            TheirIdStore.release(tx, order);
            return new Progress.Findings(List.of(theirId), null, null, said(note), Duration.ZERO);
        });
    }

    /** A person looked it up: the supplier does not have it. */
    public SupplierOrder notPlaced(String workspaceId, String id, @Nullable String note) {
        return act(workspaceId, id, new OrderFact.NotPlaced(), (tx, order) -> {
            Instant lost = order.unknownSince() == null ? order.sendingSince() : order.unknownSince();
            if (lost != null && clock.instant().isBefore(lost.plus(settling))) {
                throw new Refusal.Clash(
                        "may_be_under_way",
                        "The request may still reach the supplier; look again after " + lost.plus(settling) + ".");
            }
            TheirIdStore.release(tx, order);
            return new Progress.Findings(List.of(), null, null, said(note), null);
        });
    }

    /** It should go on now, with these changes. */
    public SupplierOrder tryAgain(String workspaceId, String id, Changes changes, @Nullable String note) {
        return act(workspaceId, id, new OrderFact.TriedAgain(), (tx, order) -> {
            store.change(tx, order, changes.maxPrice(), changes.shippingMethod());
            changes.lineMaxima().forEach((number, max) -> {
                if (!orders.changeMaximum(tx, workspaceId, id, number, max)) {
                    throw Refusal.Invalid.field("/lines", "There is no line " + number + " in " + id + ".");
                }
            });
            return new Progress.Findings(List.of(), null, null, said(note), Duration.ZERO);
        });
    }

    /** It is no longer wanted. */
    public SupplierOrder cancel(String workspaceId, String id, @Nullable String note) {
        return act(
                workspaceId,
                id,
                new OrderFact.CancelWanted(),
                (tx, order) -> new Progress.Findings(List.of(), null, null, said(note), Duration.ZERO));
    }

    /** None of its parts is wanted any longer; those that are over stay as they are. Refused when all of them are. */
    public void cancelAll(String workspaceId, String orderId, @Nullable String note) {
        if (orders.find(workspaceId, orderId).isEmpty()) {
            throw new Refusal.Missing("order", orderId);
        }
        database.useTransaction(tx -> {
            List<OrderState> over = new ArrayList<>();
            List<SupplierOrder> parts = store.ofOrders(tx, workspaceId, orderId);
            for (SupplierOrder part : parts) {
                SupplierOrder before =
                        store.lock(tx, workspaceId, part.id()).orElseThrow().order();
                OrderFact fact = new OrderFact.CancelWanted();
                if (OrderMachine.next(before.standing(), fact).obeyed()) {
                    write(tx, before, fact, new Progress.Findings(List.of(), null, null, said(note), Duration.ZERO));
                } else if (before.cancel() == CancelState.NONE) {
                    over.add(before.state());
                }
            }
            if (over.size() == parts.size()) {
                throw new Refusal.Clash(
                        "order_is_over",
                        "There is nothing left to cancel: "
                                + String.join(
                                        ", ",
                                        over.stream()
                                                .map(OrderState::word)
                                                .distinct()
                                                .toList())
                                + ".");
            }
        });
    }

    private interface Preparation {
        Progress.Findings prepare(Handle tx, SupplierOrder order);
    }

    private SupplierOrder act(String workspaceId, String id, OrderFact fact, Preparation preparation) {
        return database.inTransaction(tx -> {
            SupplierOrder order = store.lock(tx, workspaceId, id)
                    .orElseThrow(() -> new Refusal.Missing("supplier order", id))
                    .order();
            if (!OrderMachine.next(order.standing(), fact).obeyed()) {
                List<String> possible = possible(order);
                throw new Refusal.Clash(
                        "not_possible_now",
                        "It is " + order.state().word() + "; what can be done now: "
                                + (possible.isEmpty() ? "nothing" : String.join(", ", possible)) + ".");
            }
            return write(tx, order, fact, preparation.prepare(tx, order));
        });
    }

    private SupplierOrder write(Handle tx, SupplierOrder order, OrderFact fact, Progress.Findings findings) {
        Pace pace = Pace.of(connections.get(order.workspaceId(), order.connectionId()));
        return progress.observe(tx, order.workspaceId(), order.id(), fact, findings, pace)
                .orElseThrow();
    }

    private static String said(@Nullable String note) {
        return note == null || note.isBlank() ? "a person said so" : note.strip();
    }
}
