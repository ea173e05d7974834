package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class PrintfulContractTest extends SupplierContract {

    PrintfulContractTest() {
        super(Printful.DEFINITION, Hints.none().whereSomeWebhooksAreUnsigned());
    }
}
