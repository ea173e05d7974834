package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where suppliers are reached.
 *
 * @param overrides {@code SUPPLIER_<ID>_BASE_URL} by lower-case supplier id; they win over everything
 * @param simulators where our simulators are served, or null when there are none
 */
public record Addresses(
        Map<String, URI> overrides, @Nullable URI simulators) {

    public Addresses {
        overrides = Map.copyOf(overrides);
    }

    URI of(SupplierDefinition definition, Environment environment) {
        @Nullable URI override = overrides.get(definition.id());
        if (override != null) {
            return override;
        }
        if (environment != Environment.SIMULATOR) {
            return definition.live();
        }
        if (simulators == null) {
            throw new Refusal.Unavailable(
                    "simulators_off", "Simulators are switched off here; set SIMULATORS=on or SIMULATORS_URL.");
        }
        return URI.create(simulators + "/" + definition.id() + definition.simulatorPath());
    }
}
