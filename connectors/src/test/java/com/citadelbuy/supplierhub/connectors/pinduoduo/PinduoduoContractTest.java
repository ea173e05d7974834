package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;

final class PinduoduoContractTest extends SupplierContract {

    /** The guide names what others sell; a shop's own goods are known by numbers. */
    PinduoduoContractTest() {
        super(
                Pinduoduo.DEFINITION,
                Hints.none()
                        .setting(Pinduoduo.VARIANTS, "true")
                        .offering("3613073687", "3613073688", "3613073689", "3613073690", "3613073692"));
    }
}
