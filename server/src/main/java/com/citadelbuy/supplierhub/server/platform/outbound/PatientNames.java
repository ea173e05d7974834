package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for names on threads of its own and waits only so long. The machine's own way of asking cannot be broken off and holds the
 * thread that it runs on, of which all virtual threads share a few: whoever answers for a name could else stop everything. A
 * name is asked for once at a time, so that one that is not answered holds one thread and not all.
 */
final class PatientNames implements Resolver {

    private static final int THREADS = 32;

    private final Resolver asked;
    private final Duration patience;
    private final ConcurrentMap<String, FutureTask<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            THREADS,
            20,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());

    PatientNames(Resolver asked, Duration patience) {
        this.asked = asked;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        FutureTask<List<InetAddress>> fresh = new FutureTask<>(() -> ask(name));
        FutureTask<List<InetAddress>> before = underWay.putIfAbsent(name, fresh);
        if (before == null) {
            begin(name, fresh);
        }
        return answer(before == null ? fresh : before);
    }

    private List<InetAddress> ask(String name) throws UnknownHostException {
        try {
            return asked.resolve(name);
        } finally {
            underWay.remove(name);
        }
    }

    private void begin(String name, FutureTask<List<InetAddress>> question) throws UnknownHostException {
        try {
            threads.execute(question);
        } catch (RejectedExecutionException full) {
            underWay.remove(name);
            question.cancel(false);
            throw new UnknownHostException("Too many names are being asked for");
        }
    }

    private List<InetAddress> answer(FutureTask<List<InetAddress>> question) throws UnknownHostException {
        try {
            return question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException none) {
            throw new UnknownHostException("No answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("No answer");
        }
    }
}
