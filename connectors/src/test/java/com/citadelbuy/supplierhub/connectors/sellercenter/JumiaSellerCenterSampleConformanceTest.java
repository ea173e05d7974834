package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.testkit.SampleContract;

final class JumiaSellerCenterSampleConformanceTest extends SampleContract {

    JumiaSellerCenterSampleConformanceTest() {
        super(JumiaSellerCenter.DEFINITION);
    }
}
