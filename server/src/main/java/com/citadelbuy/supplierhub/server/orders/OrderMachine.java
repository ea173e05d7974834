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
            Standing to,
            boolean obeyed,
            @Nullable String reason,
            @Nullable String nextAction) {

        public OrderState state() {
            return to.state();
        }

        static Step to(Standing to) {
            return new Step(to, true, null, null);
        }

        static Step to(Standing to, @Nullable String reason, @Nullable String nextAction) {
            return new Step(to, true, reason, nextAction);
        }

        static Step stays(Standing where) {
            return new Step(where, false, null, null);
        }
    }

    private static final String READ_NEXT = "The order is read to see where it stands.";

    private OrderMachine() {}

    public static Step next(Standing now, OrderFact fact) {
        return CancelSteps.along(
                now,
                switch (fact) {
                    case OrderFact.SendingBegan _ -> begun(now, SENDING, QUEUED, OUTCOME_UNKNOWN);
                    case OrderFact.Accepted accepted -> accepted(now, accepted.status(), accepted.reason());
                    // It may be told of while it waits to be placed again, its absence having been taken for proven.
                    case OrderFact.FoundThere found
                    when now.state() == QUEUED -> there(now, found.status(), found.reason());
                    case OrderFact.FoundThere found -> accepted(now, found.status(), found.reason());
                    case OrderFact.TakenInPart part -> takenInPart(now, part.leftOut());
                    case OrderFact.Refused refused -> from(now, rejected(now, refused.failure()), QUEUED, SENDING);
                    case OrderFact.Delayed delayed -> from(now, delayed(now, delayed.failure()), QUEUED, SENDING);
                    case OrderFact.Held _ when now.forAPerson() -> Step.stays(now);
                    case OrderFact.Held held ->
                        from(now, Step.to(now.at(ON_HOLD), held.reason(), held.nextAction()), QUEUED, CREATED, ON_HOLD);
                    case OrderFact.OutcomeLost lost -> from(now, unknown(now, reason(lost.failure())), SENDING);
                    case OrderFact.FoundUnderWay _ -> underWay(now);
                    case OrderFact.FoundUnnamed _ -> unnamed(now);
                    case OrderFact.ProvenAbsent _ -> absent(now);
                    case OrderFact.CannotBeFound lost -> lost(now, lost.why());
                    case OrderFact.ConfirmationBegan _ -> begun(now, CONFIRMING, CREATED, ON_HOLD);
                    case OrderFact.PaymentBegan _ -> begun(now, PAYING, CREATED, ON_HOLD);
                    case OrderFact.StepEnded _ ->
                        from(now, Step.to(now.at(now.afterStep()), null, READ_NEXT), CONFIRMING, PAYING);
                    case OrderFact.StepRefused refused ->
                        from(now, stepRefused(now, refused.failure()), CONFIRMING, PAYING);
                    case OrderFact.Seen seen -> seen(now, seen.status(), seen.reason());
                    case OrderFact.ParcelsSeen parcels -> parcels(now, parcels.status());
                    case OrderFact.NotThere gone -> notThere(now, gone.why());
                    case OrderFact.PlacedAs _ ->
                        from(
                                now,
                                Step.to(now.at(now.afterStep()), null, READ_NEXT),
                                OUTCOME_UNKNOWN,
                                CREATED_ID_UNKNOWN,
                                NEEDS_ATTENTION);
                    case OrderFact.NotPlaced _ -> notPlaced(now);
                    case OrderFact.TriedAgain _ -> triedAgain(now);
                    case OrderFact.CancelWanted _ -> CancelSteps.wished(now);
                    case OrderFact.CancelTaken _ ->
                        ended(now, CANCELLED, "cancelled_on_request", DELIVERED, SHIPPED, PARTIALLY_SHIPPED);
                    case OrderFact.CancelNoted _ -> CancelSteps.noted(now);
                    case OrderFact.CancelRefused refused -> CancelSteps.refused(now, refused.failure());
                });
    }

    /** The step, if the state is one of those; else the fact comes too late or too early and changes nothing. */
    private static Step from(Standing now, Step step, OrderState... allowed) {
        return List.of(allowed).contains(now.state()) ? step : Step.stays(now);
    }

    /** A step that spends, or may: not once somebody wishes to cancel, nor while a person has to decide. */
    private static Step begun(Standing now, OrderState to, OrderState... allowed) {
        boolean wanted = now.cancel() == CancelState.NONE && !now.forAPerson();
        return wanted ? from(now, Step.to(now.at(to)), allowed) : Step.stays(now);
    }

    // --- placing
    // ------------------------------------------------------------------------------------------------------

    private static Step accepted(Standing now, OrderStatus status, @Nullable String reason) {
        return switch (now.state()) {
            case SENDING, OUTCOME_UNKNOWN, CREATED_ID_UNKNOWN, NEEDS_ATTENTION -> there(now, status, reason);
            default -> Step.stays(now);
        };
    }

    /** Nobody knows whether a part of it is still wanted, so that nothing but a person lets it go on. */
    private static Step takenInPart(Standing now, String leftOut) {
        return from(
                now,
                Step.to(
                        now.at(now.afterStep()).heldForAPerson(),
                        Holds.PARTLY_TAKEN,
                        "The supplier left out a part of it: " + leftOut
                                + ". Try again to let the rest go on without it, or cancel it."),
                SENDING,
                OUTCOME_UNKNOWN,
                CREATED_ID_UNKNOWN,
                NEEDS_ATTENTION);
    }

    private static Step there(Standing now, OrderStatus status, @Nullable String reason) {
        Standing there = now.at(now.afterStep());
        Step seen = seen(there, status, reason);
        return seen.obeyed() ? seen : Step.to(there, reason, null);
    }

    private static Step rejected(Standing now, Failure failure) {
        return Step.to(now.at(REJECTED), reason(failure), failure.kind().action());
    }

    private static Step delayed(Standing now, Failure failure) {
        return Step.to(now.at(QUEUED), reason(failure), failure.kind().action());
    }

    private static Step unknown(Standing now, String reason) {
        return Step.to(
                now.at(OUTCOME_UNKNOWN),
                reason,
                "It is being found out whether the supplier has it; nobody needs to do anything.");
    }

    private static Step underWay(Standing now) {
        return switch (now.state()) {
            case SENDING -> unknown(now, "process_died");
            case CONFIRMING, PAYING -> Step.to(now.at(now.afterStep()), "process_died", READ_NEXT);
            default -> Step.stays(now);
        };
    }

    private static Step unnamed(Standing now) {
        return from(
                now,
                Step.to(
                        now.at(CREATED_ID_UNKNOWN),
                        "supplier_id_unknown",
                        "The supplier has it and does not say under which id; look it up there and enter the id."),
                SENDING,
                OUTCOME_UNKNOWN);
    }

    private static Step absent(Standing now) {
        return from(
                now,
                Step.to(now.absent(QUEUED), "proven_absent", "It is placed again under the same reference."),
                OUTCOME_UNKNOWN);
    }

    private static Step lost(Standing now, String why) {
        return from(
                now,
                Step.to(
                        now.at(NEEDS_ATTENTION),
                        "outcome_unknown",
                        "Look it up at the supplier: " + why + " It is never placed again by itself."),
                SENDING,
                OUTCOME_UNKNOWN);
    }

    private static Step stepRefused(Standing now, Failure failure) {
        return switch (failure.kind()) {
            case INSUFFICIENT_FUNDS, UNAUTHORIZED, OUT_OF_STOCK ->
                Step.to(now.at(ON_HOLD), reason(failure), failure.kind().action());
            // Asked again only now and then, since the supplier rarely changes its mind; each time the order is read
            // first.
            case REJECTED, INVALID_REQUEST ->
                Step.to(
                        now.at(ON_HOLD),
                        Holds.STEP_REFUSED,
                        "The supplier refused to go on with it: " + failure.message()
                                + ". Put it right there, or cancel it; it is asked again now and then.");
            // No call can do it, now or later: whoever reads why does it there, and a look then sees that it was done.
            case UNSUPPORTED -> Step.to(now.at(ON_HOLD), reason(failure), failure.message() + ".");
            default -> Step.to(now.at(now.afterStep()), reason(failure), READ_NEXT);
        };
    }

    // --- what the supplier shows
    // --------------------------------------------------------------------------------------

    private static Step seen(Standing now, OrderStatus status, @Nullable String reason) {
        return switch (status) {
            case UNRECOGNISED -> Step.stays(now);
            case CREATED -> forward(now, CREATED, reason);
            case SUBMITTED -> forward(now, SUBMITTED, reason);
            case PROCESSING -> forward(now, PROCESSING, reason);
            case PARTIALLY_SHIPPED -> forward(now, PARTIALLY_SHIPPED, reason);
            case SHIPPED -> forward(now, SHIPPED, reason);
            case DELIVERED -> forward(now, DELIVERED, reason);
            case ON_HOLD -> held(now, reason);
            case CANCELLED -> ended(now, CANCELLED, reason, DELIVERED);
            case FAILED -> ended(now, FAILED, reason, DELIVERED, SHIPPED, PARTIALLY_SHIPPED);
            case RETURNED -> ended(now, RETURNED, reason, REFUNDED, CANCELLED, REJECTED);
            case REFUNDED -> ended(now, REFUNDED, reason, REJECTED);
        };
    }

    private static Step forward(Standing now, OrderState to, @Nullable String reason) {
        boolean further = switch (now.state()) {
            case CREATED_ID_UNKNOWN, CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED -> now.isFurther(to);
            // A step of ours is under way: only what proves that it came through counts.
            case CONFIRMING, PAYING -> to != CREATED && now.isFurther(to);
            // Left again for where it was before; a word from earlier than that is a late one.
            case ON_HOLD, FAILED, NEEDS_ATTENTION -> to != CREATED && now.isNotBehind(to) && !now.forAPerson();
            case QUEUED, SENDING, OUTCOME_UNKNOWN, DELIVERED, RETURNED, CANCELLED, REFUNDED, REJECTED -> false;
        };
        return further ? Step.to(now.at(to), reason, null) : Step.stays(now);
    }

    private static Step held(Standing now, @Nullable String reason) {
        return switch (now.state()) {
            case CREATED_ID_UNKNOWN, CREATED, CONFIRMING, PAYING, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED ->
                Step.to(
                        now.at(ON_HOLD),
                        reason == null ? "held_by_supplier" : reason,
                        "The supplier holds it; see its reason there.");
            default -> Step.stays(now);
        };
    }

    private static Step ended(Standing now, OrderState to, @Nullable String reason, OrderState... tooLate) {
        OrderState state = now.state();
        boolean isThere = state != QUEUED && state != SENDING && state != OUTCOME_UNKNOWN;
        boolean late = state == to
                || state.over() && to != REFUNDED && to != RETURNED
                || List.of(tooLate).contains(state);
        return isThere && !late ? Step.to(now.at(to), reason, null) : Step.stays(now);
    }

    private static Step parcels(Standing now, ShipmentStatus status) {
        if (now.state() == PARTIALLY_SHIPPED && status != ShipmentStatus.RETURNED) {
            // The parcels there are do not tell of those to come; only the supplier's word on the order does.
            return Step.stays(now);
        }
        return switch (status) {
            case SHIPPED, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION -> forward(now, SHIPPED, null);
            case DELIVERED -> forward(now, DELIVERED, null);
            case RETURNED -> ended(now, RETURNED, null, REFUNDED, CANCELLED, REJECTED);
            case PENDING, CANCELLED, UNKNOWN, UNRECOGNISED -> Step.stays(now);
        };
    }

    // --- what people say
    // ----------------------------------------------------------------------------------------------

    private static Step notThere(Standing now, String why) {
        return from(
                now,
                Step.to(
                        now.at(NEEDS_ATTENTION),
                        "supplier_id_not_found",
                        why + " Look it up there and enter the right id, or say that it was not placed."),
                CREATED);
    }

    /** Proof and decision are two things: that it was not placed does not say that it is still wanted. */
    private static Step notPlaced(Standing now) {
        return from(
                now,
                Step.to(now.absent(REJECTED), "not_placed", "Try again to have it placed anew, or cancel it."),
                OUTCOME_UNKNOWN,
                NEEDS_ATTENTION);
    }

    private static Step triedAgain(Standing now) {
        Standing wanted = now.with(CancelState.NONE);
        return switch (now.state()) {
            case QUEUED, REJECTED -> Step.to(wanted.absent(QUEUED), "tried_again", "It is placed by a worker.");
            case CREATED -> Step.to(wanted, "tried_again", READ_NEXT);
            case OUTCOME_UNKNOWN, NEEDS_ATTENTION ->
                now.there() && now.furthest() != CREATED_ID_UNKNOWN
                        ? Step.to(wanted.at(wanted.afterStep()), "tried_again", READ_NEXT)
                        : unknown(now, "tried_again");
            case ON_HOLD -> releaseHold(now, wanted);
            default -> Step.stays(now);
        };
    }

    /** A hold of ours is lifted; one of the supplier's can only be lifted there. */
    private static Step releaseHold(Standing now, Standing wanted) {
        if (!now.there()) {
            return Step.to(wanted.at(QUEUED), "tried_again", "It is placed by a worker.");
        }
        if (now.forAPerson()) {
            return Step.to(wanted.at(wanted.afterStep()), "tried_again", READ_NEXT);
        }
        return now.furthest() == CREATED ? Step.to(wanted.at(CREATED), "tried_again", READ_NEXT) : Step.stays(now);
    }

    static String reason(Failure failure) {
        return reason(failure.kind());
    }

    static String reason(Failure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
