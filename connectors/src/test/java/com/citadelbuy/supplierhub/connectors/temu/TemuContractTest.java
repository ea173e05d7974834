package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class TemuContractTest extends SupplierContract {

    TemuContractTest() {
        super(Temu.DEFINITION, Hints.none());
    }
}
