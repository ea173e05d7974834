package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class AliExpressContractTest extends SupplierContract {

    /** Without paying by itself, an order waits for a person on the website and then closes. */
    AliExpressContractTest() {
        super(AliExpress.DEFINITION, Hints.none().setting(AliExpressOrders.AUTO_PAY, "true"));
    }
}
