package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.platform.StartException;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Simulators in this process, with their worlds kept in files. */
final class SimulatorHost implements AutoCloseable {

    private final SimulatorServer server;

    private SimulatorHost(SimulatorServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param factories how each simulator is made, by id
     */
    static SimulatorHost start(int port, Path directory, double speed, Map<String, Simulators.Factory> factories) {
        SimClock clock = new SimClock(InstantSource.system(), speed);
        Map<Simulator, World> simulators = new LinkedHashMap<>();
        factories.forEach((id, factory) -> {
            World world = World.in(directory.resolve(id + ".jsonl"));
            simulators.put(factory.create(world, clock), world);
        });
        try {
            return new SimulatorHost(SimulatorServer.start(port, simulators));
        } catch (BindException taken) {
            simulators.values().forEach(World::close);
            throw new StartException(
                    "The simulators cannot listen on port " + port
                            + ": it is taken or not ours to use; set SIMULATORS_PORT to another one.",
                    taken);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    Optional<Guide> guide(String id) {
        return server.ids().contains(id) ? Optional.of(server.simulator(id).guide()) : Optional.empty();
    }

    @Override
    public void close() {
        server.close();
    }
}
