package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;

/**
 * Cancels an order. Repeatable in effect: cancelling what is cancelled changes nothing, but the supplier may then refuse.
 */
public non-sealed interface CancelOrders extends Capability {

    /**
     * Cancels.
     *
     * @param order as it was read last
     */
    Cancellation cancel(OrderSnapshot order);
}
