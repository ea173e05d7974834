package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.orders.OrderState.CANCELLED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CONFIRMING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED_ID_UNKNOWN;
import static com.citadelbuy.supplierhub.server.orders.OrderState.DELIVERED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.FAILED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.NEEDS_ATTENTION;
import static com.citadelbuy.supplierhub.server.orders.OrderState.ON_HOLD;
import static com.citadelbuy.supplierhub.server.orders.OrderState.OUTCOME_UNKNOWN;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PARTIALLY_SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PAYING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PROCESSING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.QUEUED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.REFUNDED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.REJECTED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.RETURNED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SENDING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SUBMITTED;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of a supplier order as one pure function: no clock, no I/O. The only place where a state changes. A fact
 * that comes late, or again, or says nothing new is answered with {@link Step#stays}: it is recorded and not obeyed.
 */
public final class OrderMachine {

    /**
     * What a fact does.
     *
     * @param obeyed false where the fact only goes into the timeline
     * @param reason why it stands there, snake_case, or null where the state says it all
     * @param nextAction what happens next or who has to do what, in a sentence
     */
    public record Step(
            OrderState state,
            boolean obeyed,
            @Nullable String reason,
            @Nullable String nextAction) {

        static Step to(OrderState state) {
            return new Step(state, true, null, null);
        }

        static Step to(OrderState state, @Nullable String reason, @Nullable String nextAction) {
            return new Step(state, true, reason, nextAction);
        }

        static Step stays(OrderState state) {
            return new Step(state, false, null, null);
        }
    }

    /** The way forward; a status seen may only lead further along it. */
    private static final List<OrderState> WAY =
            List.of(CREATED_ID_UNKNOWN, CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED);

    private OrderMachine() {}

    public static Step next(OrderState state, OrderFact fact) {
        return switch (fact) {
            case OrderFact.SendingBegan _ -> from(state, Step.to(SENDING), QUEUED, OUTCOME_UNKNOWN);
            case OrderFact.Accepted accepted -> accepted(state, accepted.status(), accepted.reason());
            case OrderFact.FoundThere found -> accepted(state, found.status(), found.reason());
            case OrderFact.Refused refused -> from(state, rejected(refused.failure()), QUEUED, SENDING);
            case OrderFact.Delayed delayed -> from(state, delayed(delayed.failure()), QUEUED, SENDING);
            case OrderFact.Held held ->
                from(state, Step.to(ON_HOLD, held.reason(), held.nextAction()), QUEUED, CREATED, ON_HOLD);
            case OrderFact.OutcomeLost lost -> from(state, unknown(reason(lost.failure())), SENDING);
            case OrderFact.FoundUnderWay _ -> underWay(state);
            case OrderFact.FoundUnnamed _ ->
                from(
                        state,
                        Step.to(
                                CREATED_ID_UNKNOWN,
                                "supplier_id_unknown",
                                "The supplier has it and does not say under which id; look it up there and enter the id."),
                        SENDING,
                        OUTCOME_UNKNOWN);
            case OrderFact.ProvenAbsent _ ->
                from(
                        state,
                        Step.to(QUEUED, "proven_absent", "It is placed again under the same reference."),
                        OUTCOME_UNKNOWN);
            case OrderFact.CannotBeFound lost ->
                from(
                        state,
                        Step.to(
                                NEEDS_ATTENTION,
                                "outcome_unknown",
                                "Look it up at the supplier: " + lost.why() + " It is never placed again by itself."),
                        SENDING,
                        OUTCOME_UNKNOWN);
            case OrderFact.ConfirmationBegan _ -> from(state, Step.to(CONFIRMING), CREATED, ON_HOLD);
            case OrderFact.PaymentBegan _ -> from(state, Step.to(PAYING), CREATED, ON_HOLD);
            case OrderFact.StepEnded _ ->
                from(state, Step.to(CREATED, null, "The order is read to see where it stands."), CONFIRMING, PAYING);
            case OrderFact.StepRefused refused -> from(state, stepRefused(refused.failure()), CONFIRMING, PAYING);
            case OrderFact.Seen seen -> seen(state, seen.status(), seen.reason());
            case OrderFact.ParcelsSeen parcels -> parcels(state, parcels.status());
        };
    }

    /** The step, if the state is one of those; else the fact comes too late or too early and changes nothing. */
    private static Step from(OrderState state, Step step, OrderState... allowed) {
        return List.of(allowed).contains(state) ? step : Step.stays(state);
    }

    private static Step accepted(OrderState state, OrderStatus status, @Nullable String reason) {
        return switch (state) {
            case SENDING, OUTCOME_UNKNOWN, CREATED_ID_UNKNOWN, NEEDS_ATTENTION -> {
                Step seen = seen(CREATED, status, reason);
                yield seen.obeyed() ? seen : Step.to(CREATED, reason, null);
            }
            default -> Step.stays(state);
        };
    }

    private static Step rejected(Failure failure) {
        return Step.to(REJECTED, reason(failure), failure.kind().action());
    }

    private static Step delayed(Failure failure) {
        return Step.to(QUEUED, reason(failure), failure.kind().action());
    }

    private static Step unknown(String reason) {
        return Step.to(
                OUTCOME_UNKNOWN,
                reason,
                "It is being found out whether the supplier has it; nobody needs to do anything.");
    }

    private static Step underWay(OrderState state) {
        return switch (state) {
            case SENDING -> unknown("process_died");
            case CONFIRMING, PAYING -> Step.to(CREATED, "process_died", "The order is read to see where it stands.");
            default -> Step.stays(state);
        };
    }

    private static Step stepRefused(Failure failure) {
        return switch (failure.kind()) {
            case INSUFFICIENT_FUNDS ->
                Step.to(ON_HOLD, "insufficient_funds", failure.kind().action());
            case UNAUTHORIZED -> Step.to(ON_HOLD, "unauthorized", failure.kind().action());
            case OUT_OF_STOCK -> Step.to(ON_HOLD, "out_of_stock", failure.kind().action());
            default -> Step.to(CREATED, reason(failure), "The order is read to see where it stands.");
        };
    }

    private static Step seen(OrderState state, OrderStatus status, @Nullable String reason) {
        return switch (status) {
            case UNRECOGNISED -> Step.stays(state);
            case CREATED -> forward(state, CREATED, reason);
            case SUBMITTED -> forward(state, SUBMITTED, reason);
            case PROCESSING -> forward(state, PROCESSING, reason);
            case PARTIALLY_SHIPPED -> forward(state, PARTIALLY_SHIPPED, reason);
            case SHIPPED -> forward(state, SHIPPED, reason);
            case DELIVERED -> forward(state, DELIVERED, reason);
            case ON_HOLD -> held(state, reason);
            case CANCELLED -> ended(state, CANCELLED, reason, DELIVERED);
            case FAILED -> ended(state, FAILED, reason, DELIVERED, SHIPPED, PARTIALLY_SHIPPED);
            case RETURNED -> ended(state, RETURNED, reason, REFUNDED, CANCELLED, REJECTED);
            case REFUNDED -> ended(state, REFUNDED, reason, REJECTED);
        };
    }

    private static Step forward(OrderState state, OrderState to, @Nullable String reason) {
        boolean further = switch (state) {
            case CREATED_ID_UNKNOWN, CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED ->
                WAY.indexOf(to) > WAY.indexOf(state);
            // A step of ours is under way: only what proves that it came through counts.
            case CONFIRMING, PAYING -> WAY.indexOf(to) > WAY.indexOf(CREATED);
            case ON_HOLD, FAILED, NEEDS_ATTENTION -> WAY.indexOf(to) > WAY.indexOf(CREATED);
            case QUEUED, SENDING, OUTCOME_UNKNOWN, DELIVERED, RETURNED, CANCELLED, REFUNDED, REJECTED -> false;
        };
        return further ? Step.to(to, reason, null) : Step.stays(state);
    }

    private static Step held(OrderState state, @Nullable String reason) {
        return switch (state) {
            case CREATED_ID_UNKNOWN, CREATED, CONFIRMING, PAYING, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED ->
                Step.to(
                        ON_HOLD,
                        reason == null ? "held_by_supplier" : reason,
                        "The supplier holds it; see its reason there.");
            default -> Step.stays(state);
        };
    }

    private static Step ended(OrderState state, OrderState to, @Nullable String reason, OrderState... tooLate) {
        boolean isThere = state != QUEUED && state != SENDING && state != OUTCOME_UNKNOWN;
        boolean late = state == to
                || state.over() && to != REFUNDED && to != RETURNED
                || List.of(tooLate).contains(state);
        return isThere && !late ? Step.to(to, reason, null) : Step.stays(state);
    }

    private static Step parcels(OrderState state, ShipmentStatus status) {
        if (state == PARTIALLY_SHIPPED && status != ShipmentStatus.RETURNED) {
            // The parcels there are do not tell of those to come; only the supplier's word on the order does.
            return Step.stays(state);
        }
        return switch (status) {
            case SHIPPED, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION -> forward(state, SHIPPED, null);
            case DELIVERED -> forward(state, DELIVERED, null);
            case RETURNED -> ended(state, RETURNED, null, REFUNDED, CANCELLED, REJECTED);
            case PENDING, CANCELLED, UNKNOWN, UNRECOGNISED -> Step.stays(state);
        };
    }

    static String reason(Failure failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT);
    }
}
