package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;

/** What is not declared is truly not there, in whichever way one asks. */
final class AbsenceChecks {

    private AbsenceChecks() {}

    static Check of(Subject subject, Class<? extends Capability> capability) {
        String name = SupplierDefinition.nameOf(capability);
        return Check.on(subject, name + " is truly absent", stage -> {
            SupplierDefinition definition = subject.definition();
            Expect.that(!definition.abilities().containsKey(capability), name + " has a factory");
            Expect.that(!definition.capabilities().contains(name), name + " is listed");
            Expect.that(definition.ability(capability, stage.session()).isEmpty(), name + " can be had");
            Expect.that(
                    capability != ReadWebhooks.class || definition.webhooks() == null,
                    "Deliveries that nobody reads are declared");
            Expect.that(
                    capability != PublishOffers.class || definition.listings() == null,
                    "Rules of changes that nobody makes are declared");
            Expect.that(
                    capability != ReceiveSales.class || definition.sales() == null,
                    "Rules of sales that nobody reads are declared");
            Expect.that(
                    capability != ReadChanges.class || definition.changes() == null,
                    "Rules of changes that nobody reads are declared");
        });
    }
}
