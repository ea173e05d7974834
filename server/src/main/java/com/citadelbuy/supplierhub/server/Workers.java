package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.ops.Health;
import com.citadelbuy.supplierhub.server.ops.Metrics;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Bell;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Worker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** This replica's workers, one for each queue, with the figures and the health of what waits for them. */
final class Workers implements AutoCloseable {

    /** What is due longer than this is a sign that something is wrong. */
    private static final Duration TOLERABLE = Duration.ofMinutes(5);

    private final Database database;
    private final String replica;
    private final InstantSource clock;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();

    Workers(Database database, String replica, InstantSource clock) {
        this.database = database;
        this.replica = replica;
        this.clock = clock;
    }

    /** @param places how many rows may be worked on at once here */
    void on(Queue queue, Handler handler, int places) {
        on(queue, handler, places, Set::of);
    }

    /** @param resting the lanes whose rows cannot get on now */
    void on(Queue queue, Handler handler, int places, Supplier<Set<String>> resting) {
        claims.add(new Claim(queue));
        workers.add(new Worker(database, queue, handler, replica, clock, places, resting));
    }

    void start(Bell bell, Metrics metrics) {
        for (Claim claim : claims) {
            metrics.watchQueue(
                    claim.queue().name(),
                    () -> database.withHandle(
                            handle -> claim.backlog(handle, clock.instant()).due()));
        }
        workers.forEach(worker -> worker.start(bell));
    }

    Stream<Health.Check> checks() {
        return claims.stream()
                .map(claim -> Health.Check.backlog(
                        claim.queue().name(),
                        () -> database.withHandle(handle -> claim.backlog(handle, clock.instant())),
                        clock,
                        TOLERABLE));
    }

    @Override
    public void close() {
        workers.reversed().forEach(Worker::close);
    }
}
