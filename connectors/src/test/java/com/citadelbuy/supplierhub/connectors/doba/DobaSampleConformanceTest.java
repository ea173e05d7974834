package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.testkit.SampleContract;
import java.util.Map;

final class DobaSampleConformanceTest extends SampleContract {

    DobaSampleConformanceTest() {
        super(Doba.DEFINITION, Map.of(DobaSigner.PRIVATE_KEY, DobaSignerTest.KEY));
    }
}
