package com.citadelbuy.supplierhub.server.orders;

import java.util.EnumSet;
import java.util.Set;

/** Which supplier orders are worth looking at. */
final class Watching {

    private static final Set<OrderState> MOVES_BY_ITSELF = EnumSet.of(
            OrderState.SUBMITTED,
            OrderState.PROCESSING,
            OrderState.ON_HOLD,
            OrderState.PARTIALLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.FAILED);

    private Watching() {}

    /**
     * Also of one that has just been found delivered, which nobody watched before: its parcels are still to be read.
     *
     * @param moved whether it has just got into its state
     */
    static boolean wanted(SupplierOrder order, boolean moved) {
        boolean arrived = moved && order.state() == OrderState.DELIVERED;
        return !order.theirIds().isEmpty() && (arrived || MOVES_BY_ITSELF.contains(order.state()));
    }
}
