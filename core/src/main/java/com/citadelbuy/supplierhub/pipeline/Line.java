package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.Map;

/**
 * All that is needed to talk to a supplier for one connection. Prints no secret.
 *
 * @param connectionId shared limits, breaker and record go by it
 * @param base the supplier's address, or the simulator's
 * @param urgency who goes first where the supplier's limits allow less than is wanted
 * @param settings by the definition's names, with fallbacks already filled in
 */
public record Line(
        SupplierDefinition definition,
        String connectionId,
        URI base,
        Urgency urgency,
        Credentials credentials,
        Map<String, String> settings,
        TokenVault tokens) {

    /** In the foreground. */
    public Line(
            SupplierDefinition definition,
            String connectionId,
            URI base,
            Credentials credentials,
            Map<String, String> settings,
            TokenVault tokens) {
        this(definition, connectionId, base, Urgency.FOREGROUND, credentials, settings, tokens);
    }

    public Line {
        settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return "Line[" + definition.id() + ", " + connectionId + "]";
    }
}
