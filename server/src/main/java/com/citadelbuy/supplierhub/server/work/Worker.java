package com.citadelbuy.supplierhub.server.work;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the rows of one queue: claims what is due, each on a virtual thread, never more than {@code places} at once, and
 * keeps their leases fresh. Looks at least once a second, and at once when the bell rings or a place becomes free.
 */
public final class Worker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(4);
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final Database database;
    private final Claim claim;
    private final Handler handler;
    private final String owner;
    private final InstantSource clock;
    private final int places;
    private final Supplier<Set<String>> resting;
    private final Duration poll;

    private final Semaphore free;
    private final Semaphore rung = new Semaphore(0);
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param owner what names this replica in the rows it holds
     * @param places how many rows may be worked on at once here
     */
    public Worker(Database database, Queue queue, Handler handler, String owner, InstantSource clock, int places) {
        this(database, queue, handler, owner, clock, places, Set::of);
    }

    /**
     * As the other, but leaves alone the lanes that rest.
     *
     * @param resting the lanes whose rows cannot get on now
     */
    public Worker(
            Database database,
            Queue queue,
            Handler handler,
            String owner,
            InstantSource clock,
            int places,
            Supplier<Set<String>> resting) {
        this(database, queue, handler, owner, clock, places, resting, POLL);
    }

    Worker(
            Database database,
            Queue queue,
            Handler handler,
            String owner,
            InstantSource clock,
            int places,
            Supplier<Set<String>> resting,
            Duration poll) {
        this.database = database;
        this.claim = new Claim(queue);
        this.handler = handler;
        this.owner = owner;
        this.clock = clock;
        this.places = places;
        this.resting = resting;
        this.poll = poll;
        this.free = new Semaphore(places);
    }

    public void start(Bell bell) {
        String name = claim.queue().name();
        bell.wakes(name, this::wake);
        threads.add(Thread.ofVirtual().name("worker-" + name).start(this::run));
        threads.add(Thread.ofVirtual().name("renewal-" + name).start(this::keepLeasesFresh));
    }

    /** Runs in the calling thread until nothing is due at the present time of the clock; says how many rows it ran. */
    public int runUntilIdle() {
        int count = 0;
        for (List<Lease> leases = take(places); !leases.isEmpty(); leases = take(places)) {
            for (Lease lease : leases) {
                handle(lease);
                count++;
            }
        }
        return count;
    }

    /** Claims no more and waits for what is running, whose leases are kept fresh meanwhile. */
    public void stop() {
        stopping.countDown();
        wake();
        try {
            if (free.tryAcquire(places, DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                free.release(places);
            } else {
                log.warn(
                        "Queue {}: rows are still being worked on; they are taken over when their leases end",
                        claim.queue().name());
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void wake() {
        rung.release();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopping()) {
                if (!startDueRows()) {
                    awaitBell();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more at once: the claim gave as many rows as there were places. */
    private boolean startDueRows() throws InterruptedException {
        int wanted = freePlaces();
        if (wanted == 0) {
            return false;
        }
        int started = 0;
        try {
            for (Lease lease : isStopping() ? List.<Lease>of() : take(wanted)) {
                begin(lease);
                started++;
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Queue {}: looking for work failed, trying again: {}",
                    claim.queue().name(),
                    e.getMessage());
        } finally {
            free.release(wanted - started);
        }
        return started == wanted;
    }

    private void begin(Lease lease) {
        held.add(lease);
        Thread.ofVirtual().name(claim.queue().name() + "-" + lease.id()).start(() -> {
            handle(lease);
            held.remove(lease);
            free.release();
            wake();
        });
    }

    private int freePlaces() throws InterruptedException {
        return free.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS) ? 1 + free.drainPermits() : 0;
    }

    /** What rings within a moment is looked at together: one claim for several rows costs what one for one does. */
    private void awaitBell() throws InterruptedException {
        if (rung.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopping.await(GATHER.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            rung.drainPermits();
        }
    }

    private List<Lease> take(int batch) {
        return database.inTransaction(handle -> claim.take(handle, owner, clock.instant(), batch, resting.get()));
    }

    /** Nothing that a row does may end the worker. */
    private void handle(Lease lease) {
        try {
            handler.handle(lease);
            if (database.withHandle(handle -> claim.isHeld(handle, lease))) {
                log.error(
                        "Queue {}: the handler of {} left it unsettled",
                        claim.queue().name(),
                        lease.id());
                rest(lease);
            }
        } catch (Throwable e) {
            log.error("Queue {}: the handler of {} failed", claim.queue().name(), lease.id(), e);
            rest(lease);
        }
    }

    private void rest(Lease lease) {
        try {
            database.useHandle(
                    handle -> claim.postpone(handle, lease, clock.instant().plus(Rest.after(lease.attempts()))));
        } catch (RuntimeException e) {
            log.warn(
                    "Queue {}: {} keeps its lease until it ends: {}",
                    claim.queue().name(),
                    lease.id(),
                    e.getMessage());
        }
    }

    private void keepLeasesFresh() {
        long interval = Math.max(1, claim.queue().lease().toMillis() / 3);
        try {
            while (!stopping.await(interval, TimeUnit.MILLISECONDS) || !held.isEmpty()) {
                renewHeld();
                if (isStopping() && free.tryAcquire(places, interval, TimeUnit.MILLISECONDS)) {
                    free.release(places);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewHeld() {
        try {
            database.useTransaction(handle -> held.forEach(lease -> claim.renew(handle, lease, clock.instant())));
        } catch (RuntimeException e) {
            log.warn("Queue {}: leases could not be renewed: {}", claim.queue().name(), e.getMessage());
        }
    }
}
