package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class BanggoodSampleConformanceTest extends SampleContract {

    BanggoodSampleConformanceTest() {
        super(Banggood.DEFINITION);
    }
}
