package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.testkit.FixtureContract;
import java.util.Map;

final class DobaFixtureTest extends FixtureContract {

    DobaFixtureTest() {
        super(Doba.DEFINITION, Map.of(DobaSigner.PRIVATE_KEY, DobaSignerTest.KEY));
    }
}
