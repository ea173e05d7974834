package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import java.util.List;
import java.util.Map;

final class TakealotContractTest extends SupplierContract {

    TakealotContractTest() {
        super(
                Takealot.DEFINITION,
                Hints.none()
                        .besides("X-Takealot-Event", "X-Takealot-Delivery")
                        .creating(new ListingDraft(
                                "6009000000014",
                                "Enamel cup",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Money.of("149", "ZAR"),
                                3L,
                                Map.of("minimum_leadtime_days", "3"))));
    }
}
