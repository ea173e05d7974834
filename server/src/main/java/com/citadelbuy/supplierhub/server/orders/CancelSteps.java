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

import com.citadelbuy.supplierhub.server.orders.OrderMachine.Step;
import com.citadelbuy.supplierhub.spi.model.Failure;

/** The part of {@link OrderMachine} that is about the wish to cancel, which goes along with an order's state. Pure. */
final class CancelSteps {

    private CancelSteps() {}

    static Step wished(Standing now) {
        if (now.cancel().open() || now.cancel() == CancelState.ACCEPTED) {
            return Step.stays(now);
        }
        return switch (now.state()) {
            case QUEUED -> beforePlacing(now);
            case ON_HOLD -> now.there() ? wanted(now) : beforePlacing(now);
            case SENDING,
                    OUTCOME_UNKNOWN,
                    CREATED,
                    CREATED_ID_UNKNOWN,
                    CONFIRMING,
                    PAYING,
                    SUBMITTED,
                    PROCESSING,
                    NEEDS_ATTENTION -> wanted(now);
            case PARTIALLY_SHIPPED, SHIPPED, DELIVERED, RETURNED ->
                now.cancel() == CancelState.TOO_LATE
                        ? Step.stays(now)
                        : Step.to(now.with(CancelState.TOO_LATE), "cancel_too_late", "It has left already.");
            case CANCELLED, REFUNDED, REJECTED, FAILED -> Step.stays(now);
        };
    }

    private static Step beforePlacing(Standing now) {
        return Step.to(now.at(CANCELLED).with(CancelState.ACCEPTED), "cancelled_before_placing", null);
    }

    private static Step wanted(Standing now) {
        String next = now.state() == NEEDS_ATTENTION || now.state() == CREATED_ID_UNKNOWN
                ? "Say under which id the supplier has it, or that it was not placed; it is cancelled then."
                : "The supplier is asked to cancel it as soon as it is known to have it.";
        return Step.to(now.with(CancelState.WANTED), "cancel_wanted", next);
    }

    static Step noted(Standing now) {
        return now.cancel() == CancelState.WANTED
                ? Step.to(
                        now.with(CancelState.REQUESTED),
                        "cancel_requested",
                        "The supplier took note and decides; it is watched.")
                : Step.stays(now);
    }

    /** What nobody wants is not paid for because the supplier keeps it: before any money is spent it is held. */
    static Step refused(Standing now, Failure failure) {
        if (!now.cancel().open()) {
            return Step.stays(now);
        }
        Standing kept = now.with(CancelState.REFUSED);
        boolean unspent = now.state() == CREATED || now.state() == ON_HOLD;
        return unspent
                ? Step.to(
                        kept.at(ON_HOLD),
                        "cancel_refused",
                        "The supplier refused to cancel: " + failure.message()
                                + " Nothing more is spent on it; try again to let it go on.")
                : Step.to(kept, "cancel_refused", "The supplier refused to cancel: " + failure.message());
    }

    /** Whatever moves an order also says what becomes of the wish to cancel it. */
    static Step along(Standing before, Step step) {
        Standing to = step.to();
        if (to.state() == CANCELLED && to.cancel() != CancelState.NONE) {
            return decided(step, CancelState.ACCEPTED);
        }
        if (!to.cancel().open()) {
            return step;
        }
        return switch (to.state()) {
            case QUEUED, REJECTED ->
                step.obeyed() && to.state() != before.state()
                        ? Step.to(to.absent(CANCELLED).with(CancelState.ACCEPTED), "cancelled_before_placing", null)
                        : step;
            case REFUNDED -> decided(step, CancelState.ACCEPTED);
            case PARTIALLY_SHIPPED, SHIPPED, DELIVERED, RETURNED -> decided(step, CancelState.TOO_LATE);
            default -> step;
        };
    }

    private static Step decided(Step step, CancelState cancel) {
        return new Step(step.to().with(cancel), step.obeyed(), step.reason(), step.nextAction());
    }
}
