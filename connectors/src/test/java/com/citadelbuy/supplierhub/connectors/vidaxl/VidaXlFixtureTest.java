package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class VidaXlFixtureTest extends FixtureContract {

    VidaXlFixtureTest() {
        super(VidaXl.DEFINITION);
    }
}
