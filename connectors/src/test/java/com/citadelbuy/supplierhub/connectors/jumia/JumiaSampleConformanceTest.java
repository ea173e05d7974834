package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class JumiaSampleConformanceTest extends SampleContract {

    JumiaSampleConformanceTest() {
        super(Jumia.DEFINITION);
    }
}
