package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.util.List;

/**
 * Reads the stock of one product's variants at all locations. Repeatable. A variant or location that the supplier does not
 * mention is absent from the answer; absent is not zero.
 */
public non-sealed interface ReadInventory extends Capability {

    List<InventoryLevel> ofProduct(String productId);
}
