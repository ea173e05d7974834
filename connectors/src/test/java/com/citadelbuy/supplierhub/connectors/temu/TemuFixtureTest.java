package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class TemuFixtureTest extends FixtureContract {

    TemuFixtureTest() {
        super(Temu.DEFINITION);
    }
}
