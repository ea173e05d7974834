package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.testkit.SupplierContract;

final class PrintfulContractTest extends SupplierContract {

    PrintfulContractTest() {
        super(Printful.DEFINITION);
    }
}
