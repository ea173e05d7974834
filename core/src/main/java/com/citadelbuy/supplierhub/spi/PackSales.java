package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;

/**
 * Packs what was sold for a carrier of the marketplace's, and says when it may be fetched. Neither can be undone, and neither
 * knows a repeat: after a call whose outcome is unknown the sale is read again first. A marketplace may do it for some lines and
 * refuse others under one success.
 */
public non-sealed interface PackSales extends Capability {

    /** Who may take this sale; repeatable. */
    List<Carrier> carriers(Sale sale);

    /**
     * Says what is packed with what.
     *
     * @return a result for each line of the parcels
     */
    List<LineResult> pack(Sale sale, List<SaleParcel> parcels);

    /**
     * Says that lines are packed and may be fetched.
     *
     * @return a result for each line
     */
    List<LineResult> ready(Sale sale, List<String> lineIds);
}
