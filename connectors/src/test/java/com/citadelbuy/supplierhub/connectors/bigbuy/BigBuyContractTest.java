package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class BigBuyContractTest extends SupplierContract {

    /** A wholesaler of Europe, with postcodes that must have their country's form. */
    BigBuyContractTest() {
        super(BigBuy.DEFINITION, Hints.none().inTown("Valencia", "Valencia", "46005", "ES"));
    }
}
