package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class TemuSampleConformanceTest extends SampleContract {

    TemuSampleConformanceTest() {
        super(Temu.DEFINITION);
    }
}
