package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Line;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ready accounts of our simulators, so that connecting to one needs no key and no person. */
final class SimulatorAccounts {

    private static final URI NO_CALLBACK = URI.create("http://localhost/callback");

    private final Function<String, Optional<Guide>> guides;

    /**
     * Makes it.
     *
     * @param guides a simulator's guide by supplier id
     */
    SimulatorAccounts(Function<String, Optional<Guide>> guides) {
        this.guides = guides;
    }

    /** Fills in the ready account where a simulator is to be connected and no credentials are given. */
    ConnectCommand complete(SupplierDefinition definition, ConnectCommand command) {
        if (command.environment() != Environment.SIMULATOR
                || !command.credentials().isEmpty()) {
            return command;
        }
        return guides.apply(definition.id())
                .map(guide -> {
                    Map<String, String> settings = new HashMap<>(guide.settings());
                    settings.putAll(command.settings());
                    return new ConnectCommand(command.environment(), command.name(), guide.credentials(), settings);
                })
                .orElse(command);
    }

    /** Consents in the person's place, as the simulator's consent page does at once. */
    void authorize(Pipelines pipelines, Line line, TokenFlow.Consent consent) {
        guides.apply(line.definition().id())
                .ifPresent(guide -> pipelines.exchange(line, consent, guide.authorizationCode(), NO_CALLBACK));
    }
}
