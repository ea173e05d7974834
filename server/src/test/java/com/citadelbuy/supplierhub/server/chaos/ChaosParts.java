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

    private static final Map<String, OrderRecovery> RECOVERIES = all().suppliers().stream()
            .collect(Collectors.toUnmodifiableMap(SupplierDefinition::id, ChaosParts::recovery));

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
        return RECOVERIES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, way -> way.getValue().strategy()));
    }

    static OrderRecovery recovery(String supplier) {
        return RECOVERIES.getOrDefault(supplier, OrderRecovery.none());
    }

    private static OrderRecovery recovery(SupplierDefinition supplier) {
        return Objects.requireNonNullElse(supplier.recovery(), OrderRecovery.none());
    }
}
