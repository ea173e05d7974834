package com.citadelbuy.supplierhub.server.deliveries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullMarked;

/** Somebody on this machine who is told of events, remembers them and answers as he is told to. */
@NullMarked
public final class Receiver implements AutoCloseable {

    /** One delivery as it arrived. */
    public record Heard(String id, String timestamp, String signature, String contentType, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        List<String> signatures() {
            return List.of(signature.split(" "));
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    private static final Answer FINE = new Answer(200, Map.of(), "");

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile Answer usual = FINE;
    private volatile Runnable meanwhile = () -> {};

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
            Receiver receiver = new Receiver(server);
            server.createContext("/", receiver::hear);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<String> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    /** From now on. */
    public void answers(int status) {
        usual = new Answer(status, Map.of(), "");
    }

    /** To the next that is not answered for yet. */
    public void answersOnce(int status, Map<String, String> headers, String body) {
        next.add(new Answer(status, headers, body));
    }

    /** Done after a delivery was heard and before it is answered. */
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new Heard(
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    header(exchange, "content-type"),
                    exchange.getRequestBody().readAllBytes()));
            meanwhile.run();
            Answer told = next.poll();
            Answer answer = told == null ? usual : told;
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            server.stop(0);
        }
    }
}
