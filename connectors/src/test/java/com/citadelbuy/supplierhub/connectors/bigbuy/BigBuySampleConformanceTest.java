package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class BigBuySampleConformanceTest extends SampleContract {

    BigBuySampleConformanceTest() {
        super(BigBuy.DEFINITION);
    }
}
