package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a supplier to cancel. The order is read before, so that what has left meanwhile is seen as that, and after a
 * refusal, so that the race with shipping has one winner. Cancelling is repeatable in effect: what was lost is asked again.
 */
final class Cancelling {

    private static final Set<OrderState> ASKABLE =
            EnumSet.of(OrderState.CREATED, OrderState.SUBMITTED, OrderState.PROCESSING, OrderState.ON_HOLD);

    private static final Set<OrderStatus> DECIDED = EnumSet.of(
            OrderStatus.PARTIALLY_SHIPPED,
            OrderStatus.SHIPPED,
            OrderStatus.DELIVERED,
            OrderStatus.CANCELLED,
            OrderStatus.RETURNED,
            OrderStatus.REFUNDED);

    private final Connections connections;
    private final Progress progress;

    Cancelling(Connections connections, Progress progress) {
        this.connections = connections;
        this.progress = progress;
    }

    /** Whether there is something to do here: the supplier has it, and is to be asked or watched. */
    static boolean isDue(Standing standing) {
        return standing.cancel().open()
                && standing.there()
                && standing.furthest() != OrderState.CREATED_ID_UNKNOWN
                && ASKABLE.contains(standing.state());
    }

    void goOn(Task task) {
        try {
            List<OrderSnapshot> now = read(task);
            Optional<OrderSnapshot> decided = decided(now);
            if (decided.isPresent()) {
                write(task, seen(decided.get()));
            } else if (task.order().cancel() == CancelState.REQUESTED) {
                progress.postpone(task.lease(), task.pace().look());
            } else {
                ask(task, now);
            }
        } catch (SupplierException failed) {
            later(task, failed.failure());
        } catch (Refusal refused) {
            later(task, Failure.of(Kind.UNAUTHORIZED, refused.detail()));
        }
    }

    private List<OrderSnapshot> read(Task task) {
        ReadOrders orders = connections.open(task.connection(), ReadOrders.class);
        return task.order().theirIds().stream().map(orders::byId).toList();
    }

    /** The one that leaves nothing to ask: any that has left, or all being over. */
    private static Optional<OrderSnapshot> decided(List<OrderSnapshot> orders) {
        Optional<OrderSnapshot> left = orders.stream()
                .filter(order -> DECIDED.contains(order.status()) && order.status() != OrderStatus.CANCELLED)
                .findFirst();
        boolean all = orders.stream().allMatch(order -> order.status() == OrderStatus.CANCELLED);
        return all ? Optional.of(orders.getFirst()) : left;
    }

    private void ask(Task task, List<OrderSnapshot> orders) {
        SupplierDefinition definition = connections.definition(task.connection());
        if (!definition.can(CancelOrders.class)) {
            write(
                    task,
                    new OrderFact.CancelRefused(Failure.of(
                            Kind.UNSUPPORTED,
                            definition.name() + " offers no cancelling by its API; cancel it there.")));
            return;
        }
        CancelOrders supplier = connections.open(task.connection(), CancelOrders.class);
        List<Cancellation> answers = new ArrayList<>();
        for (OrderSnapshot order : orders) {
            if (order.status() != OrderStatus.CANCELLED) {
                answers.add(supplier.cancel(order));
            }
        }
        settle(task, answers);
    }

    private void settle(Task task, List<Cancellation> answers) {
        Optional<Failure> refusal = answers.stream()
                .filter(Cancellation.Refused.class::isInstance)
                .map(answer -> ((Cancellation.Refused) answer).reason())
                .findFirst();
        if (refusal.isPresent() && isUnclear(refusal.get())) {
            later(task, refusal.get());
        } else if (refusal.isPresent()) {
            refused(task, refusal.get());
        } else if (answers.stream().anyMatch(Cancellation.Requested.class::isInstance)) {
            write(task, new OrderFact.CancelNoted());
        } else {
            write(task, new OrderFact.CancelTaken());
        }
    }

    /** Most refusals mean that it has left; then that is the fact to write. */
    private void refused(Task task, Failure failure) {
        Optional<OrderSnapshot> decided = decided(read(task));
        if (decided.isPresent()) {
            write(task, seen(decided.get()));
        } else {
            progress.write(
                    task.lease(),
                    new OrderFact.CancelRefused(failure),
                    Progress.Findings.of(failure),
                    task.pace(),
                    false);
        }
    }

    private static OrderFact seen(OrderSnapshot order) {
        return new OrderFact.Seen(order.status(), order.reason());
    }

    private static boolean isUnclear(Failure failure) {
        return switch (failure.kind()) {
            case OUTCOME_UNKNOWN, BAD_RESPONSE, RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED -> true;
            default -> false;
        };
    }

    private void later(Task task, Failure failure) {
        progress.postpone(
                task.lease(),
                failure.retryAfter() == null ? Pace.rung(task.lease().attempts()) : failure.retryAfter());
    }

    private void write(Task task, OrderFact fact) {
        progress.write(task.lease(), fact, Progress.Findings.NONE, task.pace(), false);
    }
}
