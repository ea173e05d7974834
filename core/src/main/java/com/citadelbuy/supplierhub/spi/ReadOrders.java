package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;

/**
 * Reads an order by the supplier's id. Repeatable. An unknown id is a NOT_FOUND failure.
 */
public non-sealed interface ReadOrders extends Capability {

    OrderSnapshot byId(String orderId);
}
