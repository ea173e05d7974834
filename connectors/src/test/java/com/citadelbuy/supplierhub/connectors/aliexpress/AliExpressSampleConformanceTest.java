package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class AliExpressSampleConformanceTest extends SampleContract {

    AliExpressSampleConformanceTest() {
        super(AliExpress.DEFINITION);
    }
}
