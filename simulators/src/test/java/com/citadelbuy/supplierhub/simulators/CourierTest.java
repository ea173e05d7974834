package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How webhooks are carried to clients that do not answer as they should. */
class CourierTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration VERY_LONG = Duration.ofDays(1);

    private final Receiver healthy = new Receiver();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Semaphore arrived = new Semaphore(0);
    private final HttpServer endless = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);

    CourierTest() throws IOException {
        endless.createContext("/", this::answerWithoutEnd);
        endless.setExecutor(threads);
        endless.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        healthy.close();
        endless.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerThatNeverEndsIsNone() {
        Mailroom room = room(World.inMemory(), endless(), SHORT);
        try (Courier courier = new Courier(List.of(room))) {
            room.tell("news", "1");
            assertTimeoutPreemptively(LIMIT, () -> courier.deliver(room));
            assertThat(room.sent()).extracting(SentWebhook::outcome).containsExactly(SentWebhook.Outcome.UNANSWERED);
        }
    }

    @Test
    void aClientThatHangsKeepsNoOtherWaiting() throws Exception {
        Mailroom hanging = room(World.inMemory(), endless(), VERY_LONG);
        Mailroom other = room(World.inMemory(), healthy.url("/"), VERY_LONG);
        for (int i = 0; i < 100; i++) {
            hanging.tell("news", "thing " + i);
        }
        try (Courier courier = new Courier(List.of(hanging, other))) {
            courier.start();
            arrived.acquire();
            other.tell("news", "1");
            assertThat(healthy.await().header("X-About")).isEqualTo("1");
        }
    }

    @Test
    void whatWasOnItsWayWhenItClosedIsSentAgain() throws Exception {
        World world = World.inMemory();
        Mailroom room = room(world, endless(), VERY_LONG);
        room.tell("news", "1");
        room.tell("news", "2");
        Courier courier = new Courier(List.of(room));
        courier.start();
        arrived.acquire(2);
        courier.close();
        assertThat(room.next()).isEmpty();
        assertThat(room(world, endless(), VERY_LONG).waiting()).isEqualTo(2);
    }

    private URI endless() {
        return URI.create("http://127.0.0.1:" + endless.getAddress().getPort() + "/");
    }

    private void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
        arrived.release();
        try {
            over.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Mailroom room(World world, URI to, Duration patience) {
        return new Mailroom(new Talker(to, patience), world, new ReentrantLock());
    }

    /** Tells whatever it is asked to. */
    private record Talker(URI to, Duration patience) implements Announcer {

        @Override
        public SimClock clock() {
            return new SimClock(() -> Instant.EPOCH, 1);
        }

        @Override
        public RetryRule retries() {
            return new RetryRule(patience, List.of(), status -> status == 200);
        }

        @Override
        public List<Announcement> news(int looks) {
            return List.of();
        }

        @Override
        public List<Announcement> tell(String type, String resource) {
            return List.of(new Announcement(type, resource, "", to, SimJson.object()));
        }

        @Override
        public List<Announcement> tellOfGoods(String product) {
            return List.of();
        }

        @Override
        public Optional<Letter> write(Announcement news, int attempt) {
            return Optional.of(new Letter(Map.of("X-About", news.subject()), new byte[] {'{', '}'}));
        }

        @Override
        public void answered(Announcement news, boolean taken) {}

        @Override
        public void rekey() {}

        @Override
        public void silence() {}
    }
}
