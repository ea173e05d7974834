package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class PrintfulFixtureTest extends FixtureContract {

    PrintfulFixtureTest() {
        super(Printful.DEFINITION);
    }
}
