package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class KeyedContractTest extends SupplierContract {
    KeyedContractTest() {
        super(Synthetic.KEYED, SyntheticSimulator::keyed, Hints.none());
    }
}
