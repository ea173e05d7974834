package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class AlibabaFixtureTest extends FixtureContract {

    AlibabaFixtureTest() {
        super(Alibaba.DEFINITION);
    }
}
