package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places an order: first everything that may fail without harm, then the intent is committed, then one request, then its
 * outcome. Between the intent and the outcome nothing is certain, and whatever goes wrong there leaves the outcome unknown.
 */
final class Placing {

    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);

    private final OrderStore orders;
    private final Connections connections;
    private final Shipping shipping;
    private final LineMaxima maxima;
    private final Progress progress;

    Placing(OrderStore orders, Connections connections, Shipping shipping, LineMaxima maxima, Progress progress) {
        this.orders = orders;
        this.connections = connections;
        this.shipping = shipping;
        this.maxima = maxima;
        this.progress = progress;
    }

    void place(Task task) {
        try {
            OrderStore.Wish wish = orders.wish(task.order());
            Optional<Task> ready = shipping.settle(task, wish.of(task.order()));
            if (ready.isPresent() && mayBePlaced(ready.get(), wish)) {
                PlaceOrders supplier = connections.open(ready.get().connection(), PlaceOrders.class);
                send(ready.get(), supplier, wish.of(ready.get().order()));
            }
        } catch (SupplierException failed) {
            beforeSending(task, failed.failure());
        } catch (Refusal refused) {
            beforeSending(task, Failure.of(Kind.UNAUTHORIZED, refused.detail()));
        }
    }

    /** Where steps of their own spend the money, the guard is on them and knows the supplier's own total. */
    private boolean mayBePlaced(Task task, OrderStore.Wish wish) {
        SupplierDefinition definition = connections.definition(task.connection());
        if (definition.can(ConfirmOrders.class) || definition.can(PayOrders.class)) {
            return true;
        }
        Optional<OrderFact.Held> objection = maxima.objection(task, wish.lines());
        objection.ifPresent(held -> progress.write(task.lease(), held, Progress.Findings.NONE, task.pace(), false));
        return objection.isEmpty();
    }

    /** Also used to repeat under a recovery strategy that makes repeating safe. */
    void send(Task task, PlaceOrders supplier, PurchaseOrder purchase) {
        Optional<SupplierOrder> begun =
                progress.write(task.lease(), new OrderFact.SendingBegan(), Progress.Findings.NONE, task.pace(), true);
        if (begun.isEmpty()) {
            return;
        }
        if (begun.get().state() != OrderState.SENDING) {
            // It was cancelled, or somebody else settled it, since it was taken up: who moved it said what comes next.
            progress.release(task.lease(), begun.get());
            return;
        }
        Outcome outcome = attempt(task, supplier, purchase);
        if (task.order().state() == OrderState.OUTCOME_UNKNOWN) {
            outcome = ofRepeat(outcome);
        }
        progress.write(task.lease(), outcome.fact(), outcome.findings(), task.pace(), false);
    }

    PurchaseOrder purchase(SupplierOrder order) {
        return orders.wish(order).of(order);
    }

    private record Outcome(OrderFact fact, Progress.Findings findings) {}

    private Outcome attempt(Task task, PlaceOrders supplier, PurchaseOrder purchase) {
        try {
            return switch (supplier.place(purchase)) {
                case Placement.Accepted accepted -> accepted(purchase, accepted);
                case Placement.Rejected rejected ->
                    new Outcome(new OrderFact.Refused(rejected.reason()), Progress.Findings.of(rejected.reason()));
                case Placement.Repeated repeated -> repeated(task, repeated);
            };
        } catch (SupplierException failed) {
            return failed(failed.failure());
        } catch (RuntimeException bug) {
            // The request may have gone out before our own code failed: that is an unknown outcome, not a failure.
            LOG.error("Placing {} failed in our own code", task.order().id(), bug);
            return failed(Failure.of(Kind.OUTCOME_UNKNOWN, "An error of ours after the request was begun"));
        }
    }

    /** What keeps a repeat from being placed says nothing about the request before it. */
    private static Outcome ofRepeat(Outcome outcome) {
        return switch (outcome.fact()) {
            case OrderFact.Delayed delayed ->
                new Outcome(new OrderFact.OutcomeLost(delayed.failure()), outcome.findings());
            case OrderFact.Refused _ ->
                new Outcome(
                        new OrderFact.CannotBeFound(
                                "a repeat was refused for a reason that does not tell whether it took the first request."),
                        outcome.findings());
            default -> outcome;
        };
    }

    private static Outcome accepted(PurchaseOrder purchase, Placement.Accepted accepted) {
        OrderSnapshot first = accepted.orders().getFirst();
        Optional<String> odd = Echo.differs(purchase, accepted.orders());
        Progress.Findings findings = new Progress.Findings(
                accepted.orders().stream().map(OrderSnapshot::id).toList(),
                Echo.total(accepted.orders()),
                null,
                odd.orElse(null),
                null,
                first.details());
        return new Outcome(fact(accepted, odd.isPresent()), findings);
    }

    private static OrderFact fact(Placement.Accepted accepted, boolean odd) {
        if (!accepted.leftOut().isEmpty()) {
            return new OrderFact.TakenInPart(
                    accepted.leftOut().stream().map(Placement.LeftOut::toString).collect(Collectors.joining("; ")));
        }
        OrderSnapshot first = accepted.orders().getFirst();
        return odd && first.status() == OrderStatus.CREATED
                // Nothing is spent yet: a person looks before anything is.
                ? new OrderFact.Accepted(OrderStatus.ON_HOLD, Holds.ECHO_DIFFERS)
                : new OrderFact.Accepted(first.status(), first.reason());
    }

    /** The supplier has the reference already: an earlier request, or a doubled one, came through. Which id did it get? */
    private Outcome repeated(Task task, Placement.Repeated repeated) {
        return connections.definition(task.connection()).can(FindOrders.class)
                ? failed(repeated.reason().as(Kind.OUTCOME_UNKNOWN))
                : new Outcome(new OrderFact.FoundUnnamed(), Progress.Findings.of(repeated.reason()));
    }

    private static Outcome failed(Failure failure) {
        OrderFact fact = switch (failure.kind()) {
            case OUTCOME_UNKNOWN, BAD_RESPONSE -> new OrderFact.OutcomeLost(failure);
            case RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED, INSUFFICIENT_FUNDS -> new OrderFact.Delayed(failure);
            case INVALID_REQUEST, NOT_FOUND, OUT_OF_STOCK, REJECTED, CONFLICT, UNSUPPORTED ->
                new OrderFact.Refused(failure);
        };
        return new Outcome(fact, Progress.Findings.of(failure));
    }

    private void beforeSending(Task task, Failure failure) {
        OrderFact fact = switch (failure.kind()) {
            case INVALID_REQUEST, NOT_FOUND, OUT_OF_STOCK, REJECTED, CONFLICT, UNSUPPORTED ->
                new OrderFact.Refused(failure);
            case RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED, INSUFFICIENT_FUNDS, OUTCOME_UNKNOWN, BAD_RESPONSE ->
                new OrderFact.Delayed(failure);
        };
        progress.write(task.lease(), fact, Progress.Findings.of(failure), task.pace(), false);
    }
}
