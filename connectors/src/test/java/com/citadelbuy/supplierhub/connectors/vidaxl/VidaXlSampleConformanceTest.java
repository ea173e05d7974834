package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class VidaXlSampleConformanceTest extends SampleContract {

    VidaXlSampleConformanceTest() {
        super(VidaXl.DEFINITION);
    }
}
