package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends orders to a hub as fast as it takes them. */
final class Load {

    /** How many orders one call brings at most. */
    static final int BATCH = 1_000;

    private static final int TURNS = 5;

    /** When each order is sent; at once where they are nothing apart. */
    private record Pace(long start, long apart) {

        void await(int number) {
            long due = start + number * apart;
            for (long left = due - System.nanoTime(); apart > 0 && left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private final int port;
    private final Account account;
    private final AtomicInteger again = new AtomicInteger();

    Load(int port, Account account) {
        this.port = port;
        this.account = account;
    }

    /**
     * Each order by a call of its own, so many at once.
     *
     * @return how many nanoseconds each call took
     */
    long[] oneByOne(int orders, int clients) throws InterruptedException, ExecutionException {
        return oneByOne(orders, clients, 0);
    }

    /** The same at an even pace, as long as it is one that the hub can keep. */
    long[] paced(int orders, int clients, int perSecond) throws InterruptedException, ExecutionException {
        return oneByOne(orders, clients, TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private long[] oneByOne(int orders, int clients, long apart) throws InterruptedException, ExecutionException {
        Pace pace = new Pace(System.nanoTime(), apart);
        long[] took = new long[orders];
        AtomicInteger next = new AtomicInteger();
        byte[] body = account.order();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> {
                    send(next, took, body, pace);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return took;
    }

    /** Until the hub's code is compiled and its plans are those of tables that are not empty; a quarter of it by the batch. */
    void warmUp(Ground ground, Options options) throws Exception {
        int batched = options.warmUp() / 4;
        int single = options.warmUp() - batched;
        Run.of(ground, account, single, () -> oneByOne(single, options.clients()));
        Run.of(ground, account, batched, () -> byTheBatch(batched));
    }

    private void send(AtomicInteger next, long[] took, byte[] body, Pace pace) throws IOException {
        try (Wire wire = new Wire(port)) {
            for (int number = next.getAndIncrement(); number < took.length; number = next.getAndIncrement()) {
                pace.await(number);
                long start = System.nanoTime();
                patiently(wire, key(), body);
                took[number] = System.nanoTime() - start;
            }
        }
    }

    /** A hub that has just started may be too busy for some; the key makes it safe to ask again. */
    private void patiently(Wire wire, String key, byte[] body) throws IOException {
        for (int turn = 0; turn < TURNS - 1; turn++) {
            try {
                wire.post("/api/v1/orders", key, body);
                return;
            } catch (IOException refused) {
                again.incrementAndGet();
            }
        }
        wire.post("/api/v1/orders", key, body);
    }

    /** How many calls had to be made once more so far. */
    int again() {
        return again.get();
    }

    /**
     * Many orders a call, one call after the other.
     *
     * @return how many nanoseconds each call took
     */
    long[] byTheBatch(int orders) throws IOException {
        long[] took = new long[(orders + BATCH - 1) / BATCH];
        try (Wire wire = new Wire(port)) {
            for (int number = 0; number < took.length; number++) {
                byte[] body = account.orders(Math.min(BATCH, orders - number * BATCH));
                long start = System.nanoTime();
                wire.post("/api/v1/orders/bulk", key(), body);
                took[number] = System.nanoTime() - start;
            }
        }
        return took;
    }

    private static String key() {
        return "bench-" + UUID.randomUUID();
    }
}
