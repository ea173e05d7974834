package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.Storefront;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.util.List;
import java.util.Optional;

/** Whom the checks are about: a connector and the simulator that it is held against. */
public record Subject(SupplierDefinition definition, Simulators.Factory simulator, Hints hints) {

    public static Subject of(SupplierDefinition definition) {
        return new Subject(
                definition, (world, clock) -> Simulators.create(definition.id(), world, clock), Hints.none());
    }

    boolean can(Class<? extends Capability> capability) {
        return definition.can(capability);
    }

    /** Whether strangers buy of the account there, and it hears of it. */
    boolean sells() {
        return can(ReceiveSales.class) && unserved() instanceof Storefront;
    }

    /** A simulator that nobody serves, to ask for what it publishes. */
    Simulator unserved() {
        return simulator.create(World.inMemory(), new SimClock(ManualClock.start(), 1));
    }

    List<Guide.Magic> magic(String outcome) {
        return unserved().guide().magic().stream()
                .filter(magic -> magic.outcome().equals(outcome))
                .toList();
    }

    Optional<Guide.Magic> anyMagic(String outcome) {
        return magic(outcome).stream().findFirst();
    }
}
