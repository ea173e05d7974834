package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class BanggoodFixtureTest extends FixtureContract {

    BanggoodFixtureTest() {
        super(Banggood.DEFINITION);
    }
}
