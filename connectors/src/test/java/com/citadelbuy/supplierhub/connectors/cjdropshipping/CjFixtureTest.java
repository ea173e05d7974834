package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class CjFixtureTest extends FixtureContract {

    CjFixtureTest() {
        super(Cj.DEFINITION);
    }
}
