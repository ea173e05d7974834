package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class AlibabaSampleConformanceTest extends SampleContract {

    AlibabaSampleConformanceTest() {
        super(Alibaba.DEFINITION);
    }
}
