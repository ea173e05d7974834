package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class ListedContractTest extends SupplierContract {
    ListedContractTest() {
        super(Synthetic.LISTED, SyntheticSimulator::listed, Hints.none());
    }
}
