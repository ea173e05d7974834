package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class AlibabaContractTest extends SupplierContract {

    /** No document says that two orders may not bear one reference. */
    AlibabaContractTest() {
        super(Alibaba.DEFINITION, Hints.none().whereReferencesRepeat());
    }
}
