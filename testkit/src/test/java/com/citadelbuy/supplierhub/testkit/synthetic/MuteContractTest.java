package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class MuteContractTest extends SupplierContract {
    MuteContractTest() {
        super(Synthetic.MUTE, SyntheticSimulator::mute, Hints.none());
    }
}
