package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class TakealotSampleConformanceTest extends SampleContract {

    TakealotSampleConformanceTest() {
        super(Takealot.DEFINITION);
    }
}
