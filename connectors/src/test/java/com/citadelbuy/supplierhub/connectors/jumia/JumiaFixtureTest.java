package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class JumiaFixtureTest extends FixtureContract {

    JumiaFixtureTest() {
        super(Jumia.DEFINITION);
    }
}
