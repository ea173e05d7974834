package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.testkit.SupplierContract;

final class MarketContractTest extends SupplierContract {
    MarketContractTest() {
        super(SyntheticMarket.DEFINITION, MarketSimulator::new, SyntheticMarket.HINTS);
    }
}
