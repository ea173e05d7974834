package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class AliExpressContractTest extends SupplierContract {

    /** AliExpress takes only cities that it lists, and street addresses of 35 characters at most. */
    private static final Address LISTED = new Address(
            "Quillon Sentinelname",
            null,
            "9 Sentinel",
            "Sentinelfloor 4",
            "Mill Valley",
            "CA",
            "94941",
            "US",
            "+12125550142",
            "quillon@sentinelmail.example",
            null);

    AliExpressContractTest() {
        super(AliExpress.DEFINITION, Hints.none().shippingTo(LISTED));
    }
}
