package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class BigBuyFixtureTest extends FixtureContract {

    BigBuyFixtureTest() {
        super(BigBuy.DEFINITION);
    }
}
