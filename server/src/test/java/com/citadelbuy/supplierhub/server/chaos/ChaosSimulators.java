package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The process of all simulators of a chaos run. Arguments: port, directory, speed. */
final class ChaosSimulators {

    /** Below and beyond the replicas' REQUEST_TIMEOUT, in turns. */
    private static final Duration BEARABLE = Duration.ofMillis(1_500);

    private static final Duration TOO_LONG = Replicas.REQUEST_TIMEOUT.plusSeconds(2);

    private ChaosSimulators() {}

    public static void main(String[] args) throws BindException, InterruptedException {
        SimClock clock = new SimClock(InstantSource.system(), Double.parseDouble(args[2]));
        Parts parts = ChaosParts.all();
        Map<Simulator, World> worlds = new LinkedHashMap<>();
        parts.simulators().forEach((id, factory) -> {
            World world = World.in(Path.of(args[1], id + ".jsonl"));
            worlds.put(factory.create(world, clock), world);
        });
        SimulatorServer server = SimulatorServer.start(Integer.parseInt(args[0]), worlds);
        int turn = 0;
        for (String id : server.ids()) {
            server.faults(id).slowness(turn++ % 2 == 0 ? TOO_LONG : BEARABLE);
        }
        new CountDownLatch(1).await();
    }
}
