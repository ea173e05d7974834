package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.testkit.FixtureContract;

final class TakealotFixtureTest extends FixtureContract {

    TakealotFixtureTest() {
        super(Takealot.DEFINITION);
    }
}
