package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class BanggoodContractTest extends SupplierContract {

    BanggoodContractTest() {
        super(Banggood.DEFINITION, Hints.none());
    }
}
