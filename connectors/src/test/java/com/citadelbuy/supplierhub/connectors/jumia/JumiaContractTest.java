package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingDraft.Named;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.testkit.SupplierContract;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import java.net.URI;
import java.util.List;
import java.util.Map;

final class JumiaContractTest extends SupplierContract {

    /** The simulated account has several. */
    private static final String SHOP = "b16aac6d-4b08-45ab-b8be-baf11615f400";

    JumiaContractTest() {
        super(Jumia.DEFINITION, Hints.none().setting(JumiaAccount.SHOP, SHOP).creating(cup()));
    }

    /** Names have 15 to 60 characters and descriptions more than 150 words. */
    private static ListingDraft cup() {
        return new ListingDraft(
                "6009990000024",
                "Enamel cup with a handle",
                "cup ".repeat(160).strip(),
                new Named("1045133", "Generic"),
                new Named("1004141", "Kitchen"),
                "KIT-NEW",
                "white",
                List.of(URI.create("https://img.example.com/1.jpg")),
                Money.of("12.5", "USD"),
                3L,
                Map.of());
    }
}
