package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;

/**
 * Pays an order out of the account's wallet. Not repeatable: before each call the caller reads the order and sees that it still
 * waits for money.
 */
public non-sealed interface PayOrders extends Capability {

    /**
     * Pays.
     *
     * @param order as it was read last, with those details that were told when it was placed and not since
     */
    Payment pay(OrderSnapshot order);
}
