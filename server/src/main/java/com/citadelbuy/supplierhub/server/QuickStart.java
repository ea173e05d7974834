package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.connections.ConnectCommand;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Connects the simulators' ready accounts, so that there is something to try at once. */
final class QuickStart {

    private final SupplierRegistry suppliers;
    private final Connections connections;
    private final Consumer<String> progress;

    QuickStart(SupplierRegistry suppliers, Connections connections, Consumer<String> progress) {
        this.suppliers = suppliers;
        this.connections = connections;
        this.progress = progress;
    }

    /** Leaves alone what is connected already, under whatever name. */
    void connectSimulators(Set<String> simulators) {
        for (SupplierDefinition definition : suppliers.all()) {
            boolean connected = connections.ofSupplier(Caller.DEFAULT_WORKSPACE, definition.id()).stream()
                    .anyMatch(connection -> connection.environment() == Environment.SIMULATOR);
            if (simulators.contains(definition.id()) && !connected) {
                connect(definition);
            }
        }
    }

    private void connect(SupplierDefinition definition) {
        ConnectCommand command = new ConnectCommand(Environment.SIMULATOR, null, Map.of(), Map.of());
        try {
            connections.connect(Caller.DEFAULT_WORKSPACE, definition.id(), command);
            progress.accept("Connected the simulated account at " + definition.name());
        } catch (SupplierException failed) {
            progress.accept(
                    "Could not connect the simulated account at " + definition.name() + ": " + failed.getMessage());
        }
    }
}
