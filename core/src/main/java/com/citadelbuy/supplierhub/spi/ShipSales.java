package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;

/**
 * Tells the marketplace that what was sold has left with a carrier of ours. It cannot be undone and knows no repeat: after a call
 * whose outcome is unknown the sale is read again first.
 */
public non-sealed interface ShipSales extends Capability {

    /** Whom the marketplace knows by name for this sale; repeatable. */
    List<Carrier> carriers(Sale sale);

    /**
     * Says what has left, and with whom.
     *
     * @param parcels all that leaves of it now; some marketplaces take only everything that is open at once
     * @return a result for each line of the parcels
     */
    List<LineResult> ship(Sale sale, List<SaleParcel> parcels);
}
