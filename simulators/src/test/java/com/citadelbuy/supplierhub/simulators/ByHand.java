package com.citadelbuy.supplierhub.simulators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** A simulator that is called without a net in between, under a clock moved by hand, and what it wrote down meanwhile. */
public final class ByHand<S extends Simulator> {

    private final World world;
    private final SimClock clock;
    private final S simulator;
    private Instant now;

    public ByHand(World world, String start, BiFunction<World, SimClock, S> made) {
        this.world = world;
        this.now = Instant.parse(start);
        this.clock = new SimClock(() -> now, 1);
        this.simulator = made.apply(world, clock);
    }

    public SimClock clock() {
        return clock;
    }

    public S simulator() {
        return simulator;
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public SimReply send(String method, String pathAndQuery, Map<String, String> headers, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String pair : parts.length > 1 ? List.of(parts[1].split("&")) : List.<String>of()) {
            String[] sides = pair.split("=", 2);
            query.add(Map.entry(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8)));
        }
        return simulator.handle(
                new SimRequest(method, parts[0], query, Map.copyOf(headers), body.getBytes(StandardCharsets.UTF_8)));
    }

    public List<Ledger.Entry> ledger() {
        return new Ledger(world, clock).entries();
    }

    public List<Ledger.Deed> deeds() {
        return ledger().stream().map(Ledger.Entry::deed).toList();
    }

    /** What a reply says; an empty object where it has no body. */
    public static JsonNode json(SimReply reply) {
        return reply.body().length == 0 ? SimJson.object() : SimJson.MAPPER.readTree(reply.body());
    }
}
