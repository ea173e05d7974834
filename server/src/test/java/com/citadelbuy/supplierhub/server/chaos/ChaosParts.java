package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The hub's own suppliers and made-up ones, so that every way of finding an order again is among them. */
final class ChaosParts {

    private ChaosParts() {}

    static Parts all() {
        Parts parts = Parts.standard();
        for (SupplierDefinition supplier : Synthetic.ALL) {
            parts = parts.with(supplier, Objects.requireNonNull(Synthetic.SIMULATORS.get(supplier.id())));
        }
        return parts;
    }

    static List<String> ids() {
        return all().suppliers().stream().map(SupplierDefinition::id).sorted().toList();
    }

    /** By which way an order of unknown outcome is found again, by supplier. */
    static Map<String, OrderRecovery.Strategy> strategies() {
        return all().suppliers().stream().collect(Collectors.toMap(SupplierDefinition::id, ChaosParts::strategy));
    }

    private static OrderRecovery.Strategy strategy(SupplierDefinition supplier) {
        OrderRecovery way = supplier.recovery();
        return way == null ? OrderRecovery.Strategy.NONE : way.strategy();
    }
}
