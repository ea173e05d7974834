package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.util.List;

/**
 * Reads an order's shipments with their tracking. Repeatable. Empty means that nothing has left yet.
 */
public non-sealed interface ReadShipments extends Capability {

    List<Shipment> of(OrderSnapshot order);
}
