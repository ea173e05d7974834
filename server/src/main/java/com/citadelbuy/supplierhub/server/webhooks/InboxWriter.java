package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Vault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts deliveries into the database, those that come while others are being committed together in the next transaction:
 * each waits for its own commit, and many share one. What may wait is bounded by its size. They are sealed here, by few threads
 * that last: the ciphers are kept by thread, and making them costs ten times what using them does.
 */
final class InboxWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWriter.class);

    /** Two, so that one batch is gathered and sent while the other is flushed to the disk. */
    private static final int WRITERS = 2;

    private static final int LARGEST_BATCH = 256;
    private static final int ROOM_KIB = 64 * 1024;
    private static final int LEAST_KIB = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** What lies in the queue. */
    private sealed interface Entry {}

    /** A delivery and the request that waits for it. */
    private record Waiting(Arrival arrival, CompletableFuture<String> stored, int room) implements Entry {}

    /** After it nothing is written. */
    private record End() implements Entry {}

    private final Database database;
    private final Vault vault;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final Semaphore stored = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread waker;
    private volatile boolean allWritten;
    private volatile boolean stopped;

    InboxWriter(Database database, Vault vault) {
        this(database, vault, ROOM_KIB);
    }

    /** @param roomKib how much may wait, in KiB; a small delivery counts as four */
    InboxWriter(Database database, Vault vault, int roomKib) {
        this.database = database;
        this.vault = vault;
        this.room = new Semaphore(roomKib);
    }

    void start() {
        for (int i = 0; i < WRITERS; i++) {
            threads.add(Thread.ofVirtual().name("inbox-writer-" + i).start(this::writeUntilStopped));
        }
        waker = Thread.ofVirtual().name("inbox-waker").start(this::wakeUntilStopped);
    }

    /**
     * Returns once it is in the database for good.
     *
     * @return the id under which it stands there: its own, or that of the one it repeats; empty where there is no room
     */
    Optional<String> store(Arrival arrival) {
        int needed = Math.max(LEAST_KIB, Math.ceilDiv(arrival.size(), 1024));
        if (stopped || !room.tryAcquire(needed)) {
            return Optional.empty();
        }
        Waiting waiting = new Waiting(arrival, new CompletableFuture<>(), needed);
        queue.add(waiting);
        try {
            return Optional.of(waiting.stored().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (TimeoutException slow) {
            throw new Refusal.Unavailable("unavailable", "The delivery could not be stored in time; send it again.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("unavailable", "The hub is stopping; send it again.");
        }
    }

    /** How many wait to be written. */
    int waiting() {
        return queue.size();
    }

    private void writeUntilStopped() {
        List<Entry> taken = new ArrayList<>(LARGEST_BATCH);
        boolean last = false;
        while (!last) {
            try {
                taken.add(queue.take());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(taken, LARGEST_BATCH - 1);
            last = passOnTheEnd(taken);
            write(waiting(taken));
            taken.clear();
        }
    }

    /** One end is meant for one writer: what else it took of them goes back. */
    private boolean passOnTheEnd(List<Entry> taken) {
        long ends = taken.stream().filter(End.class::isInstance).count();
        for (long i = 1; i < ends; i++) {
            queue.add(new End());
        }
        return ends > 0;
    }

    private static List<Waiting> waiting(List<Entry> entries) {
        return entries.stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .toList();
    }

    private void write(List<Waiting> batch) {
        try {
            store(batch);
        } catch (Throwable failed) {
            if (batch.size() > 1 && !Database.isDown(failed)) {
                // One of them may be the reason: the others go in without it.
                batch.forEach(each -> write(List.of(each)));
                return;
            }
            batch.forEach(each -> {
                room.release(each.room());
                each.stored().completeExceptionally(failed);
            });
        }
    }

    private void store(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = batch.stream().map(Waiting::arrival).toList();
        Map<String, String> ids = database.inTransaction(tx -> InboxStore.insert(tx, arrivals, vault));
        for (Waiting each : batch) {
            // Before anybody is told, since whoever is may send the next one at once.
            room.release(each.room());
            String own = each.arrival().id();
            each.stored().complete(ids.getOrDefault(own, own));
        }
        stored.release();
    }

    /**
     * Once for all that was stored meanwhile, and apart from their transactions: those that notify commit one after the other. Whoever
     * is not woken looks by himself a second later.
     */
    private void wakeUntilStopped() {
        boolean last = false;
        while (!last) {
            stored.acquireUninterruptibly();
            stored.drainPermits();
            last = allWritten;
            try {
                database.useTransaction(InboxStore::wake);
            } catch (RuntimeException failed) {
                LOG.debug("Nobody was woken to read the inbox", failed);
            }
        }
    }

    /** Takes no more and writes what waits. */
    @Override
    public void close() {
        stopped = true;
        threads.forEach(_ -> queue.add(new End()));
        try {
            for (Thread thread : threads) {
                thread.join();
            }
            if (waker != null) {
                allWritten = true;
                stored.release();
                waker.join();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        // Whoever came between the last look and the end is told, and sends again.
        List<Entry> late = new ArrayList<>();
        queue.drainTo(late);
        waiting(late)
                .forEach(each -> each.stored()
                        .completeExceptionally(
                                new Refusal.Unavailable("unavailable", "The hub is stopping; send it again.")));
    }
}
