package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class VidaXlContractTest extends SupplierContract {

    /** A reference is kept and can be searched for, and two orders may bear the same. */
    VidaXlContractTest() {
        super(VidaXl.DEFINITION, Hints.none().whereReferencesRepeat());
    }
}
