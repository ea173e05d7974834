package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.processes.Child;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hub's processes. Each has a seat, that is a port and a log, which those that come after it inherit. */
final class Replicas {

    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, String> environment;
    private final HubDatabase database;
    private final Set<Mutation> mutations;
    private final Path directory;
    private final Web web;
    private final List<Integer> ports;
    /** Of processes that live for seconds and share the machine with each other. */
    static final List<String> SMALL =
            List.of("-Xmx256m", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<@Nullable Child> children = new ArrayList<>();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(
            int count,
            Map<String, String> environment,
            HubDatabase database,
            Set<Mutation> mutations,
            Path directory,
            Web web) {
        this.environment = environment;
        this.database = database;
        this.mutations = mutations;
        this.directory = directory;
        this.web = web;
        this.ports = IntStream.range(0, count).mapToObj(seat -> Web.freePort()).toList();
        ports.forEach(port -> children.add(null));
    }

    int count() {
        return ports.size();
    }

    int kills() {
        return kills.get();
    }

    URI address(int seat) {
        return URI.create("http://127.0.0.1:" + ports.get(seat));
    }

    /** Of each in turn, whether it is there or not. */
    URI next() {
        return address(Math.floorMod(turn.getAndIncrement(), count()));
    }

    void start(int seat) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("DATABASE_URL", mutations.isEmpty() ? database.environmentForm() : database.environmentForm(seat));
        own.put("PORT", Integer.toString(ports.get(seat)));
        own.put("DATA_DIR", directory.resolve("replica-" + seat).toString());
        own.put("REQUEST_TIMEOUT", Long.toString(REQUEST_TIMEOUT.toSeconds()));
        children.set(
                seat,
                Child.java(
                        ChaosReplica.class,
                        SMALL,
                        List.of(Mutation.words(mutations), Integer.toString(seat)),
                        own,
                        directory.resolve("replica-" + seat + ".log")));
    }

    void kill(int seat) throws InterruptedException {
        Child child = children.get(seat);
        if (child != null && child.isAlive()) {
            child.kill();
            kills.incrementAndGet();
        }
    }

    void freeze(int seat) throws InterruptedException {
        Child child = children.get(seat);
        if (child != null) {
            child.freeze();
        }
    }

    void thaw(int seat) throws InterruptedException {
        Child child = children.get(seat);
        if (child != null) {
            child.thaw();
        }
    }

    /** Starts anew whatever is not there. */
    void revive() {
        for (int seat = 0; seat < count(); seat++) {
            Child child = children.get(seat);
            if (child == null || !child.isAlive()) {
                start(seat);
            }
        }
    }

    boolean areAllUp() {
        return IntStream.range(0, count()).allMatch(this::isUp);
    }

    boolean isUp(int seat) {
        return web.isUp(address(seat).resolve("/health"));
    }

    /** One that stands still is not asked: it keeps everybody waiting. */
    boolean isAnotherUp(int seat, Set<Integer> frozen) {
        return IntStream.range(0, count()).anyMatch(other -> other != seat && !frozen.contains(other) && isUp(other));
    }

    void end() throws InterruptedException {
        for (Child child : children) {
            if (child != null) {
                child.kill();
            }
        }
    }
}
