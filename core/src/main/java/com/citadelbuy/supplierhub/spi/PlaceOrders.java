package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;

/**
 * Places an order; where confirming or paying is a step of its own, nothing is spent yet. Not repeatable unless the
 * definition's recovery says so. An unknown outcome is an OUTCOME_UNKNOWN failure and must never be answered with another
 * attempt before the definition's recovery has shown what happened.
 */
public non-sealed interface PlaceOrders extends Capability {

    Placement place(PurchaseOrder order);
}
