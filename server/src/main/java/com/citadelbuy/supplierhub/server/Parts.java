package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a hub is made of that another program may exchange.
 *
 * @param suppliers those the hub knows
 * @param simulators how each simulator is made, by its supplier's id
 */
public record Parts(List<SupplierDefinition> suppliers, Map<String, Simulators.Factory> simulators) {

    public Parts {
        suppliers = List.copyOf(suppliers);
        simulators = Collections.unmodifiableMap(new LinkedHashMap<>(simulators));
    }

    /** Every supplier and every simulator there is. */
    public static Parts standard() {
        return new Parts(Suppliers.ALL, Simulators.factories());
    }

    /** These and one supplier more, with its simulator. */
    public Parts with(SupplierDefinition supplier, Simulators.Factory simulator) {
        List<SupplierDefinition> more = new ArrayList<>(suppliers);
        more.add(supplier);
        Map<String, Simulators.Factory> made = new LinkedHashMap<>(simulators);
        made.put(supplier.id(), simulator);
        return new Parts(more, made);
    }
}
