package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Definitions with one capability made otherwise, such as one with a mistake that a check ought to find. */
public final class Altered {

    private Altered() {}

    /**
     * The same supplier, whose capability is changed wherever it is opened.
     *
     * @param change makes the altered capability of the right one
     */
    public static <C extends Capability> SupplierDefinition ability(
            SupplierDefinition right, Class<C> capability, UnaryOperator<C> change) {
        Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities =
                new LinkedHashMap<>(right.abilities());
        abilities.put(
                capability,
                session -> change.apply(right.ability(capability, session).orElseThrow()));
        return new SupplierDefinition(
                right.id(),
                right.name(),
                right.role(),
                right.regions(),
                right.documentation(),
                right.evidence(),
                right.live(),
                right.simulatorPath(),
                right.credentials(),
                right.settings(),
                right.signer(),
                right.tokens(),
                right.limits(),
                right.errors(),
                right.orderStatuses(),
                right.shipmentStatuses(),
                right.personal(),
                right.references(),
                right.recovery(),
                right.orderNeeds(),
                right.productUrl(),
                right.webhooks(),
                right.unknowns(),
                abilities,
                right.calls());
    }
}
