package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.testkit.SupplierContract;

final class TakealotContractTest extends SupplierContract {

    TakealotContractTest() {
        super(Takealot.DEFINITION);
    }
}
