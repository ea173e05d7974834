package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class JumiaSellerCenterFixtureTest extends FixtureContract {

    JumiaSellerCenterFixtureTest() {
        super(JumiaSellerCenter.DEFINITION);
    }
}
