package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.testkit.SupplierContract;

final class DobaContractTest extends SupplierContract {

    DobaContractTest() {
        super(Doba.DEFINITION);
    }
}
