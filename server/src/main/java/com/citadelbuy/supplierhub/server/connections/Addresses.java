package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.List;
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

    /**
     * Refuses where nobody is any more: a supplier that is switched off, unless an operator says where else it is still spoken.
     */
    void refuseRetired(SupplierDefinition definition, Environment environment) {
        Retired retired = definition.retired();
        if (retired == null || environment == Environment.SIMULATOR || overrides.containsKey(definition.id())) {
            return;
        }
        String instead = retired.replacedBy() == null ? "" : "Connect " + retired.replacedBy() + " instead. ";
        throw new Refusal.Invalid(
                "supplier_retired",
                definition.name() + " is switched off since " + retired.since() + ". " + retired.reason() + " "
                        + instead + "Only the environment simulator can be connected here.",
                List.of(new Refusal.FieldError("/environment", "Only simulator is left.")));
    }

    /** @param settings of the connection, with fallbacks: some suppliers have several addresses */
    URI of(SupplierDefinition definition, Environment environment, Map<String, String> settings) {
        @Nullable URI override = overrides.get(definition.id());
        if (override != null) {
            return override;
        }
        if (environment != Environment.SIMULATOR) {
            return definition.live(settings);
        }
        if (simulators == null) {
            throw new Refusal.Unavailable(
                    "simulators_off", "Simulators are switched off here; set SIMULATORS=on or SIMULATORS_URL.");
        }
        return URI.create(simulators + "/" + definition.id() + definition.simulatorPath());
    }
}
