package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who is told of the hub's events, verifies each delivery by itself, and remembers it. At the first attempt some go wrong:
 * twice in a row would mean to wait for minutes.
 */
final class EventReceiver implements AutoCloseable {

    private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);
    private static final Duration TOO_LONG = Duration.ofSeconds(17);

    /** What goes wrong with a first attempt. */
    enum Trouble {
        SERVER_ERROR,
        RESET,
        /** It was taken and nobody hears of it. */
        ANSWER_LOST,
        ASKS_FOR_PATIENCE,
        NO_ANSWER_IN_TIME
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final Pause pause;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger firsts = new AtomicInteger();
    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
    private final Queue<Mail.Receipt> receipts = new ConcurrentLinkedQueue<>();
    private volatile byte[] secret = {0};

    private EventReceiver(HttpServer server, InstantSource clock, Pause pause) {
        this.server = server;
        this.clock = clock;
        this.pause = pause;
    }

    static EventReceiver open(InstantSource clock, Pause pause) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            EventReceiver receiver = new EventReceiver(server, clock, pause);
            server.createContext("/", receiver::take);
            server.setExecutor(receiver.threads);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** @param secret as the hub hands it out: whsec_ and base64 */
    void believes(String secret) {
        this.secret = Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
    }

    List<Mail.Receipt> receipts() {
        return List.copyOf(receipts);
    }

    Map<Trouble, Integer> troubles() {
        synchronized (troubles) {
            return new EnumMap<>(troubles);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = header(exchange, "webhook-id");
            @Nullable Trouble trouble = known.add(id) ? trouble(firsts.incrementAndGet()) : null;
            boolean taken = trouble == null || trouble == Trouble.ANSWER_LOST;
            receipts.add(receipt(id, body, flaw(exchange, id, body), taken));
            answer(exchange, trouble);
        }
    }

    /** So many that each kind is met, and so few that the endpoint is hardly ever left alone for its failures. */
    private @Nullable Trouble trouble(int first) {
        Trouble trouble = switch (first % 50) {
            case 9 -> Trouble.SERVER_ERROR;
            case 19 -> Trouble.RESET;
            case 29 -> Trouble.ANSWER_LOST;
            case 39 -> first % 200 == 39 ? Trouble.ASKS_FOR_PATIENCE : null;
            case 49 -> first % 400 == 49 ? Trouble.NO_ANSWER_IN_TIME : null;
            default -> null;
        };
        if (trouble != null) {
            synchronized (troubles) {
                troubles.merge(trouble, 1, Integer::sum);
            }
        }
        return trouble;
    }

    private void answer(HttpExchange exchange, @Nullable Trouble trouble) throws IOException {
        switch (trouble) {
            case null -> exchange.sendResponseHeaders(204, -1);
            case SERVER_ERROR -> exchange.sendResponseHeaders(500, -1);
            case RESET, ANSWER_LOST -> {}
            case ASKS_FOR_PATIENCE -> {
                exchange.getResponseHeaders().set("Retry-After", "2");
                exchange.sendResponseHeaders(503, -1);
            }
            case NO_ANSWER_IN_TIME -> {
                try {
                    pause.sleep(TOO_LONG);
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static Mail.Receipt receipt(String id, byte[] body, @Nullable String flaw, boolean taken) {
        JsonNode told = parsed(body);
        @Nullable
        String wrong = flaw == null && !told.path("id").asString("").equals(id) ? "it names another event" : flaw;
        return new Mail.Receipt(
                id,
                told.path("type").asString(""),
                told.path("sequence").asLong(-1),
                HexFormat.of().formatHex(hash(body)),
                wrong,
                taken);
    }

    private @Nullable String flaw(HttpExchange exchange, String id, byte[] body) {
        String timestamp = header(exchange, "webhook-timestamp");
        if (!timestamp.matches("[0-9]{1,12}")) {
            return "its timestamp is none: " + timestamp;
        }
        Duration skew = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (skew.abs().compareTo(LONGEST_SKEW) > 0) {
            return "its timestamp is " + skew.toSeconds() + " s away";
        }
        String right = "v1,"
                + Base64.getEncoder()
                        .encodeToString(hmac((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body));
        boolean signed =
                Arrays.asList(header(exchange, "webhook-signature").split(" ")).contains(right);
        return signed ? null : "its signature is wrong";
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private byte[] hmac(byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    private static JsonNode parsed(byte[] body) {
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
    }
}
