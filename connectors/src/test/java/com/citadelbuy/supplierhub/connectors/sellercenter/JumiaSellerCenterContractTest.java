package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class JumiaSellerCenterContractTest extends SupplierContract {

    JumiaSellerCenterContractTest() {
        super(
                JumiaSellerCenter.DEFINITION,
                Hints.none()
                        .setting(SellerCenterShop.CURRENCY, "NGN")
                        .setting(SellerCenterShop.TIME_ZONE, "Africa/Lagos"));
    }
}
