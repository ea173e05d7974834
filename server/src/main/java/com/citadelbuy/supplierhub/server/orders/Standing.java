package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.orders.OrderState.CONFIRMING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.CREATED_ID_UNKNOWN;
import static com.citadelbuy.supplierhub.server.orders.OrderState.DELIVERED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PARTIALLY_SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PAYING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.PROCESSING;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SHIPPED;
import static com.citadelbuy.supplierhub.server.orders.OrderState.SUBMITTED;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the machine remembers of a supplier order.
 *
 * @param furthest how far along its way the supplier ever said it was, which a hold or a failure in between does not
 *     make undone; null while the supplier is not known to have it
 * @param forAPerson whether it is held until a person says what is to become of it; a wish to cancel it says so
 */
public record Standing(OrderState state, @Nullable OrderState furthest, CancelState cancel, boolean forAPerson) {

    public Standing {
        forAPerson = forAPerson && state == OrderState.ON_HOLD && !cancel.open();
    }

    /** Not held for a person. */
    public Standing(OrderState state, @Nullable OrderState furthest, CancelState cancel) {
        this(state, furthest, cancel, false);
    }

    /** The way forward; a status seen may only lead further along it. */
    private static final List<OrderState> WAY =
            List.of(CREATED_ID_UNKNOWN, CREATED, SUBMITTED, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED);

    /** Before anything was sent. */
    public static final Standing FIRST = new Standing(OrderState.QUEUED, null, CancelState.NONE);

    /** Whether the supplier is known to have it. */
    boolean there() {
        return furthest != null;
    }

    /** Whether this lies beyond what was ever reached. */
    boolean isFurther(OrderState on) {
        return WAY.indexOf(on) > reached();
    }

    /** Whether this does not lie behind what was ever reached. */
    boolean isNotBehind(OrderState on) {
        return WAY.indexOf(on) >= reached();
    }

    /** Where it stands once a step of ours is over: never behind what the supplier already said. */
    OrderState afterStep() {
        return furthest == null || WAY.indexOf(furthest) < WAY.indexOf(CREATED) ? CREATED : furthest;
    }

    /** The same with another state, and with the furthest carried along. */
    Standing at(OrderState to) {
        OrderState on = to == CONFIRMING || to == PAYING ? CREATED : to;
        boolean further = WAY.contains(on) && isFurther(on);
        return new Standing(to, further ? on : furthest, cancel);
    }

    /** Held until a person lets it go on or wishes to cancel it. */
    Standing heldForAPerson() {
        return new Standing(OrderState.ON_HOLD, furthest, cancel, true);
    }

    Standing with(CancelState changed) {
        return new Standing(state, furthest, changed, forAPerson);
    }

    /** It is proven that the supplier does not have it. */
    Standing absent(OrderState to) {
        return new Standing(to, null, cancel);
    }

    private int reached() {
        return furthest == null ? -1 : WAY.indexOf(furthest);
    }
}
