package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class CjSampleConformanceTest extends SampleContract {

    CjSampleConformanceTest() {
        super(Cj.DEFINITION);
    }
}
