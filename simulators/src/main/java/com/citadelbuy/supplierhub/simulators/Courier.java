package com.citadelbuy.supplierhub.simulators;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the webhooks of all simulators of a server, a few of each at a time. It goes to the registered address alone:
 * redirects are not followed, and nothing of an answer but its status counts.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Of each simulator, so that one whose client hangs keeps no other waiting. */
    private static final int HANDS = 8;

    private static final int LOOKS_A_ROUND = 100;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private record Desk(Mailroom room, Semaphore hands) {}

    private final List<Desk> desks;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhooks").factory());
    private volatile boolean closed;
    private @Nullable HttpClient client;

    Courier(List<Mailroom> rooms) {
        this.desks =
                rooms.stream().map(room -> new Desk(room, new Semaphore(HANDS))).toList();
    }

    /** Goes round by itself from now on. */
    void start() {
        if (!desks.isEmpty()) {
            long millis = BETWEEN_ROUNDS.toMillis();
            var _ = rounds.scheduleWithFixedDelay(
                    () -> desks.forEach(this::round), millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Sends all that is due, one after the other, and returns when each was answered. */
    void deliver(Mailroom room) {
        room.collect(Integer.MAX_VALUE);
        room.next().ifPresent(first -> carryOn(room, first));
    }

    private void round(Desk desk) {
        attempt(() -> {
            desk.room().collect(LOOKS_A_ROUND);
            while (!closed && desk.hands().tryAcquire()) {
                Optional<Mailroom.Parcel> first = desk.room().next();
                if (first.isEmpty()) {
                    desk.hands().release();
                    return;
                }
                carriers.execute(() -> {
                    attempt(() -> carryOn(desk.room(), first.get()));
                    desk.hands().release();
                });
            }
        });
    }

    /** A round that throws would be the last one, and all webhooks would stop for good. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            if (!closed) {
                LOG.error("A simulator's webhooks failed", bug);
            }
        }
    }

    private void carryOn(Mailroom room, Mailroom.Parcel first) {
        for (Optional<Mailroom.Parcel> next = Optional.of(first); next.isPresent(); next = room.next()) {
            Mailroom.Parcel parcel = next.get();
            room.answered(parcel, status(room.patience(), parcel));
        }
    }

    /**
     * The client's own time limit ends with the head of the answer. This one holds for the body too, which may never end.
     */
    private int status(Duration patience, Mailroom.Parcel parcel) {
        HttpRequest.Builder request = HttpRequest.newBuilder(parcel.news().to())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.letter().body()));
        parcel.letter().headers().forEach(request::header);
        CompletableFuture<HttpResponse<Void>> answer =
                client().sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException | TimeoutException unanswered) {
            return 0;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            answer.cancel(true);
        }
    }

    /** Made when there is something to send: most servers never have. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .executor(carriers)
                    .build();
        }
        return client;
    }

    @Override
    public void close() {
        closed = true;
        desks.forEach(desk -> desk.room().close());
        rounds.shutdownNow();
        synchronized (this) {
            if (client != null) {
                client.shutdownNow();
            }
        }
        carriers.shutdownNow();
    }
}
