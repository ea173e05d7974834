package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Payment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order that the supplier has from created to submitted: confirms and pays where the supplier wants that as steps
 * of their own. Before each step the order is read anew, so that a step whose outcome was lost is never taken twice.
 */
final class MoneySteps {

    private static final String AWAITING_PAYMENT = "awaiting_payment";
    /** How often an id may be unknown before that is believed: some suppliers show a new order only after a while. */
    private static final int READS = 5;

    private final Connections connections;
    private final OrderStore orders;
    private final LineMaxima maxima;
    private final Progress progress;

    MoneySteps(OrderStore orders, Connections connections, LineMaxima maxima, Progress progress) {
        this.orders = orders;
        this.connections = connections;
        this.maxima = maxima;
        this.progress = progress;
    }

    void goOn(Task task) {
        String id = task.order().theirIds().getFirst();
        try {
            OrderSnapshot now = connections
                    .open(task.connection(), ReadOrders.class)
                    .byId(id)
                    .knowing(orders.placed(task.order()));
            if (now.reference() == null || now.reference().equals(task.order().reference())) {
                decide(task, now);
            } else {
                notThere(task, "The supplier's order " + id + " carries another reference than ours.");
            }
        } catch (SupplierException failed) {
            boolean unknown =
                    failed.failure().kind() == Kind.NOT_FOUND && task.lease().attempts() >= READS;
            if (unknown) {
                notThere(task, "The supplier knows no order " + id + ".");
            } else {
                later(task, failed.failure());
            }
        } catch (Refusal refused) {
            later(task, Failure.of(Kind.UNAUTHORIZED, refused.detail()));
        }
    }

    private void notThere(Task task, String why) {
        write(task, new OrderFact.NotThere(why), Progress.Findings.NONE);
    }

    private void decide(Task task, OrderSnapshot now) {
        SupplierDefinition definition = connections.definition(task.connection());
        boolean waits = now.status() == OrderStatus.CREATED
                || now.status() == OrderStatus.SUBMITTED && AWAITING_PAYMENT.equals(now.reason());
        boolean toPay = AWAITING_PAYMENT.equals(now.reason()) && definition.can(PayOrders.class);
        boolean toConfirm = now.status() == OrderStatus.CREATED && !toPay && definition.can(ConfirmOrders.class);
        if (!waits || !toPay && !toConfirm) {
            settle(task, now);
        } else if (toConfirm && now.costs() == null) {
            progress.postpone(task.lease(), task.pace().costs());
        } else if (isAsAsked(task, now) && withinMaximum(task, now)) {
            step(task, now, toConfirm);
        }
    }

    /** Nothing left for us to do: the supplier goes on, or a person must. */
    private void settle(Task task, OrderSnapshot now) {
        OrderStatus status = now.status() == OrderStatus.CREATED ? OrderStatus.SUBMITTED : now.status();
        if (status == OrderStatus.UNRECOGNISED) {
            progress.postpone(task.lease(), task.pace().hold());
            return;
        }
        write(task, new OrderFact.Seen(status, now.reason()), findings(now));
    }

    private void step(Task task, OrderSnapshot now, boolean confirm) {
        OrderFact begun = confirm ? new OrderFact.ConfirmationBegan() : new OrderFact.PaymentBegan();
        Optional<SupplierOrder> ours = progress.write(task.lease(), begun, findings(now), task.pace(), true);
        if (ours.isEmpty()) {
            return;
        }
        if (ours.get().state() != (confirm ? OrderState.CONFIRMING : OrderState.PAYING)) {
            // It moved on since it was read, by a person's payment perhaps: whoever moved it said what comes next.
            progress.rest(task.lease());
            return;
        }
        Payment payment = confirm
                ? safely(() ->
                        connections.open(task.connection(), ConfirmOrders.class).confirm(now))
                : safely(() ->
                        connections.open(task.connection(), PayOrders.class).pay(now));
        switch (payment) {
            case Payment.Done _ -> write(task, new OrderFact.StepEnded(), Progress.Findings.NONE);
            case Payment.Refused refused
            when isUnclear(refused.reason()) ->
                write(task, new OrderFact.StepEnded(), withRest(refused.reason(), task));
            case Payment.Refused refused ->
                write(task, new OrderFact.StepRefused(refused.reason()), withRest(refused.reason(), task));
        }
    }

    private static Payment safely(Supplier<Payment> step) {
        try {
            return step.get();
        } catch (SupplierException failed) {
            return new Payment.Refused(failed.failure());
        }
    }

    private static boolean isUnclear(Failure failure) {
        return switch (failure.kind()) {
            case OUTCOME_UNKNOWN, BAD_RESPONSE, RATE_LIMITED, UNAVAILABLE -> true;
            default -> false;
        };
    }

    /** What was just refused or lost is not asked again at once. */
    private static Progress.Findings withRest(Failure failure, Task task) {
        return new Progress.Findings(
                List.of(),
                null,
                failure,
                failure.message(),
                failure.retryAfter() == null ? Pace.rung(task.lease().attempts()) : failure.retryAfter());
    }

    /** Some suppliers show the address only when the order is read: the last moment before money is spent. */
    private boolean isAsAsked(Task task, OrderSnapshot now) {
        Address asked = orders.wish(task.order()).shipTo();
        Optional<String> odd = asked == null ? Optional.empty() : Echo.address(asked, List.of(now));
        odd.ifPresent(difference -> write(
                task,
                new OrderFact.Held(Holds.ECHO_DIFFERS, difference + " Cancel it, or try again once it is right there."),
                findings(now)));
        return odd.isEmpty();
    }

    private boolean withinMaximum(Task task, OrderSnapshot now) {
        @Nullable Money total = now.costs() == null ? null : now.costs().total();
        Optional<OrderFact.Held> objection =
                MaximumPrice.objection(task.order().maxPrice(), total).or(() -> maxima.objection(task, now));
        objection.ifPresent(held -> write(task, held, findings(now)));
        return objection.isEmpty();
    }

    private void later(Task task, Failure failure) {
        progress.postpone(
                task.lease(),
                failure.retryAfter() == null ? Pace.rung(task.lease().attempts()) : failure.retryAfter());
    }

    private static Progress.Findings findings(OrderSnapshot now) {
        return new Progress.Findings(List.of(), Echo.total(List.of(now)), null, null, null);
    }

    private void write(Task task, OrderFact fact, Progress.Findings findings) {
        progress.write(task.lease(), fact, findings, task.pace(), false);
    }
}
