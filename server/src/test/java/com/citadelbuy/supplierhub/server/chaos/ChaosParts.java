package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hub's own suppliers and made-up ones, so that every way of finding an order again is among them. */
final class ChaosParts {

    private ChaosParts() {}

    static Parts all() {
        return Parts.standard();
    }

    static List<String> ids() {
        return all().suppliers().stream().map(SupplierDefinition::id).sorted().toList();
    }

    /** By which way an order of unknown outcome is found again, by supplier. */
    static Map<String, OrderRecovery.Strategy> strategies() {
        return all().suppliers().stream()
                .collect(Collectors.toMap(SupplierDefinition::id, ChaosParts::strategy));
    }

    private static OrderRecovery.Strategy strategy(SupplierDefinition supplier) {
        OrderRecovery way = supplier.recovery();
        return way == null ? OrderRecovery.Strategy.NONE : way.strategy();
    }
}
