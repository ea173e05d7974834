package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class PinduoduoFixtureTest extends FixtureContract {

    PinduoduoFixtureTest() {
        super(Pinduoduo.DEFINITION);
    }
}
