package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class PrintfulSampleConformanceTest extends SampleContract {

    PrintfulSampleConformanceTest() {
        super(Printful.DEFINITION);
    }
}
