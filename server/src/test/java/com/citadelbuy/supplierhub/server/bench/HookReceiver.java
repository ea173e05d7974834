package com.citadelbuy.supplierhub.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever is told of events, in the bench's own process, so that both ends of a delivery are told by one clock. */
final class HookReceiver implements AutoCloseable {

    private static final String TIMESTAMP = "\"timestamp\":\"";

    private final HttpServer server;
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile long last;
    private final CountDownLatch closing = new CountDownLatch(1);

    private HookReceiver(HttpServer server) {
        this.server = server;
    }

    static HookReceiver open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HookReceiver receiver = new HookReceiver(server);
        server.createContext("/live", receiver::answer);
        server.createContext("/dead", receiver::leaveWaiting);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receiver;
    }

    /** Where every delivery is taken at once. */
    String live() {
        return url("/live");
    }

    /** Where every delivery is read and none answered. */
    String dead() {
        return url("/dead");
    }

    int heard() {
        return heard.get();
    }

    /** When the last was, by {@link System#nanoTime}. */
    long last() {
        return last;
    }

    int unanswered() {
        return unanswered.get();
    }

    /** Forgets what was heard before. */
    void anew() {
        waits.clear();
        heard.set(0);
    }

    /** Nanoseconds from what an event says of its time to its being heard. */
    long[] waits() {
        return waits.stream().mapToLong(Long::longValue).toArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int start = body.indexOf(TIMESTAMP) + TIMESTAMP.length();
            Instant occurred = Instant.parse(body.substring(start, body.indexOf('"', start)));
            waits.add(Duration.between(occurred, Instant.now()).toNanos());
            last = System.nanoTime();
            heard.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void leaveWaiting(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            unanswered.incrementAndGet();
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
