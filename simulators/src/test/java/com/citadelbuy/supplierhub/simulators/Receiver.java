package com.citadelbuy.supplierhub.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who is called back. Answers 200 unless told otherwise. */
public final class Receiver implements AutoCloseable {

    /** A request as it came; header names as the server spells them. */
    public record Got(String path, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            return SimJson.MAPPER.readTree(body);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        String type() {
            return json().path("type").asString("");
        }
    }

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next requests are answered with these; 0 closes the connection without a word. */
    public synchronized void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** What came since the last time. */
    public List<Got> take() {
        List<Got> taken = new ArrayList<>();
        got.drainTo(taken);
        return taken;
    }

    /** The next one that comes, waited for. */
    public Got await() throws InterruptedException {
        Got next = got.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing came");
        }
        return next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
            Got one = new Got(
                    exchange.getRequestURI().toString(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            int status = remember(one);
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private synchronized int remember(Got one) {
        got.add(one);
        return Optional.ofNullable(answers.poll()).orElse(200);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
