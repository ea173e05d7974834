package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class PinduoduoSampleConformanceTest extends SampleContract {

    PinduoduoSampleConformanceTest() {
        super(Pinduoduo.DEFINITION);
    }
}
