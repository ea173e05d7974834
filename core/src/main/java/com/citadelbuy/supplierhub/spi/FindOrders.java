package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import java.util.Optional;

/**
 * Looks an order up by our reference. Repeatable. Empty means that the supplier says it has none; whether that is already proof
 * is a matter of the definition's settling time.
 */
public non-sealed interface FindOrders extends Capability {

    Optional<OrderSnapshot> byReference(OrderReference reference);
}
