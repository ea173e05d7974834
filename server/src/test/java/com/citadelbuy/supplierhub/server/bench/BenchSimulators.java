package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The process of the simulators, so that their share of the machine can be told. Arguments: port, directory. */
final class BenchSimulators {

    private BenchSimulators() {}

    public static void main(String[] args) throws BindException, InterruptedException {
        SimClock clock = new SimClock(InstantSource.system(), 1);
        Map<Simulator, World> worlds = new LinkedHashMap<>();
        BenchParts.all().simulators().forEach((id, factory) -> {
            World world = World.in(Path.of(args[1], id + ".jsonl"));
            worlds.put(factory.create(world, clock), world);
        });
        SimulatorServer server = SimulatorServer.start(Integer.parseInt(args[0]), worlds);
        server.faults(BenchParts.SILENT).slowness(Ground.REQUEST_TIMEOUT.multipliedBy(10));
        new CountDownLatch(1).await();
    }
}
