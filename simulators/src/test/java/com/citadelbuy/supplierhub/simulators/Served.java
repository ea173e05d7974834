package com.citadelbuy.supplierhub.simulators;

import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A simulator that is served over HTTP, as the hub meets it; half a day goes by in a second of its clock. */
public final class Served implements AutoCloseable {

    private static final int HALF_A_DAY = 43_200;

    private final World world = World.inMemory();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Simulator simulator;
    private final SimulatorServer server;
    private volatile Instant now;

    public Served(String id, String start) {
        now = Instant.parse(start);
        simulator = Simulators.create(id, world, new SimClock(() -> now, HALF_A_DAY));
        try {
            server = SimulatorServer.byHand(0, Map.of(simulator, world));
        } catch (BindException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public World world() {
        return world;
    }

    public Simulator simulator() {
        return simulator;
    }

    public SimulatorServer server() {
        return server;
    }

    public Faults faults() {
        return server.faults(simulator.id());
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** A request to this path of the simulator. */
    public HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(server.uri(simulator.id()) + pathAndQuery));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        return SimJson.MAPPER.readTree(send(request).body());
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
