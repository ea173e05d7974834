package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real address on the loopback where webhooks come in. Answers 200 unless told otherwise. */
final class Inbox implements AutoCloseable {

    /** A delivery and the path it came to. */
    record Arrival(String path, WebhookDelivery delivery) {}

    private final InstantSource clock;
    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    Inbox(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    synchronized void answer(int status) {
        answers.add(status);
    }

    /** What came since the last time, oldest first. */
    synchronized List<Arrival> take() {
        List<Arrival> taken = List.copyOf(arrivals);
        arrivals.clear();
        return taken;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = remember(new Arrival(
                    exchange.getRequestURI().getPath(), new WebhookDelivery(headers, Map.of(), body, clock.instant())));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private synchronized int remember(Arrival arrival) {
        arrivals.add(arrival);
        return Optional.ofNullable(answers.poll()).orElse(200);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
