package com.citadelbuy.supplierhub.testkit;

import com.citadelbuy.supplierhub.testkit.acme.Acme;
import com.citadelbuy.supplierhub.testkit.acme.AcmeSimulator;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class AcmeContractTest extends SupplierContract {
    AcmeContractTest() {
        super(Acme.DEFINITION, AcmeSimulator::new, Hints.none());
    }
}
