package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;

/**
 * Turns a draft into an order that the supplier acts on. Not repeatable: before each call the caller reads the order and
 * sees that it still waits.
 */
public non-sealed interface ConfirmOrders extends Capability {

    /**
     * Confirms.
     *
     * @param order as it was read last, with those details that were told when it was placed and not since
     */
    Payment confirm(OrderSnapshot order);
}
