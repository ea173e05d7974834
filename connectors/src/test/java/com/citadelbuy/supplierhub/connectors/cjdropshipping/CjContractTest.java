package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.testkit.SupplierContract;

final class CjContractTest extends SupplierContract {

    CjContractTest() {
        super(Cj.DEFINITION);
    }
}
