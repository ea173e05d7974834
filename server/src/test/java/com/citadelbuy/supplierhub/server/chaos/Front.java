package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The address at which suppliers reach the hub, and the witness of what they were told there. Each call goes to one replica; where
 * that one is dead the call fails, and repeating it is left to the supplier. Now and then an answer is lost, or one call reaches
 * two replicas at once.
 */
final class Front implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int ANSWER_LOST = 11;
    private static final int TWICE_AT_ONCE = 7;
    private static final Set<String> OF_THE_LINE =
            Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "expect");
    private static final int DEAD = 502;

    /** Its webhooks have ids, and tell whole orders. */
    private static final String TELLS_ALL = "keyed";

    /** What came by. */
    record Seen(int calls, int acknowledged, int refused, int unanswered, int answersLost, int twiceAtOnce) {}

    private record Call(String path, List<String> headers, byte[] body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger answersLost = new AtomicInteger();
    private final AtomicInteger twiceAtOnce = new AtomicInteger();
    private final Map<URI, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Map<URI, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final Queue<Mail.Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile Supplier<URI> next = () -> {
        throw new IllegalStateException("There is no replica yet");
    };

    private Front(HttpServer server) {
        this.server = server;
    }

    static Front open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            Front front = new Front(server);
            server.createContext("/", front::take);
            server.setExecutor(front.threads);
            server.start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param replica whose turn it is */
    void leadTo(Supplier<URI> replica) {
        next = replica;
    }

    /** Whether a call waits for its answer there just now. */
    boolean isHandingTo(URI replica) {
        return of(replica, underWay).get() > 0;
    }

    /** How many it has acknowledged by now. */
    int acknowledgedBy(URI replica) {
        return of(replica, answered).get();
    }

    private static AtomicInteger of(URI replica, Map<URI, AtomicInteger> counts) {
        return counts.computeIfAbsent(replica, _ -> new AtomicInteger());
    }

    List<Mail.Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Seen seen() {
        return new Seen(
                turn.get(), acknowledged.size(), refused.get(), unanswered.get(), answersLost.get(), twiceAtOnce.get());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            int number = turn.incrementAndGet();
            if (number % TWICE_AT_ONCE == 0) {
                twiceAtOnce.incrementAndGet();
                threads.execute(() -> hand(call));
            }
            int status = hand(call);
            if (status / 100 == 2 && number % ANSWER_LOST == 0) {
                answersLost.incrementAndGet();
                return;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        List<String> headers = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.addAll(List.of(name, value)));
            }
        });
        return new Call(
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private int hand(Call call) {
        URI replica = next.get();
        of(replica, underWay).incrementAndGet();
        try {
            return handTo(replica, call);
        } finally {
            of(replica, underWay).decrementAndGet();
        }
    }

    private int handTo(URI replica, Call call) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(replica.resolve(call.path()))
                            .timeout(PATIENCE)
                            .headers(call.headers().toArray(String[]::new))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                note(call, parsed(answer.body()));
                of(replica, answered).incrementAndGet();
            } else {
                refused.incrementAndGet();
            }
            return answer.statusCode();
        } catch (IOException dead) {
            unanswered.incrementAndGet();
            return DEAD;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return DEAD;
        }
    }

    private void note(Call call, JsonNode receipt) {
        String[] path = call.path().split("/");
        String supplier = path.length > 4 ? path[4] : "";
        acknowledged.add(new Mail.Acknowledged(
                supplier,
                receipt.path("id").asString(""),
                eventId(supplier, call),
                receipt.path("status").asString("").equals("repeated"),
                word(supplier, call)));
    }

    private static @Nullable String eventId(String supplier, Call call) {
        return supplier.equals(TELLS_ALL) ? told(call).path("id").stringValue(null) : null;
    }

    private static Optional<Mail.Word> word(String supplier, Call call) {
        if (!supplier.equals(TELLS_ALL)) {
            return Optional.empty();
        }
        JsonNode order = told(call).path("order");
        return order.isObject()
                ? Optional.of(new Mail.Word(
                        supplier,
                        order.path("id").asString(),
                        order.path("status").asString()))
                : Optional.empty();
    }

    private static JsonNode told(Call call) {
        return parsed(new String(call.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return Json.mapper().missingNode();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
