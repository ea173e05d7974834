package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class AliExpressFixtureTest extends FixtureContract {

    AliExpressFixtureTest() {
        super(AliExpress.DEFINITION);
    }
}
