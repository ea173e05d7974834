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

    static boolean wanted(SupplierOrder order) {
        return !order.theirIds().isEmpty() && MOVES_BY_ITSELF.contains(order.state());
    }
}
