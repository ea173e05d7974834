package com.citadelbuy.supplierhub.simulators;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the webhooks of all simulators of a server, a few at a time. It goes to the registered address alone: redirects
 * are not followed, and nothing of an answer but its status is read.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int HANDS = 16;

    /** After so many a hand is free for another simulator's. */
    private static final int IN_A_ROW = 50;

    private static final int LOOKS_A_ROUND = 100;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private final List<Mailroom> rooms;
    private final Semaphore hands = new Semaphore(HANDS);
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhooks").factory());
    private volatile boolean closed;
    private @Nullable HttpClient client;

    Courier(List<Mailroom> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /** Goes round by itself from now on. */
    void start() {
        if (!rooms.isEmpty()) {
            long millis = BETWEEN_ROUNDS.toMillis();
            var _ = rounds.scheduleWithFixedDelay(
                    () -> rooms.forEach(this::round), millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Sends all that is due, one after the other, and returns when each was answered. */
    void deliver(Mailroom room) {
        room.collect(Integer.MAX_VALUE);
        for (Optional<Mailroom.Parcel> next = room.next(); next.isPresent(); next = room.next()) {
            carry(room, next.get());
        }
    }

    private void round(Mailroom room) {
        try {
            room.collect(LOOKS_A_ROUND);
            while (!closed && hands.tryAcquire()) {
                Optional<Mailroom.Parcel> first = room.next();
                if (first.isEmpty()) {
                    hands.release();
                    return;
                }
                carriers.execute(() -> carryOn(room, first.get()));
            }
        } catch (RuntimeException bug) {
            // A task that throws would not be run again, and all webhooks would stop for good.
            if (!closed) {
                LOG.error("A simulator's webhooks failed", bug);
            }
        }
    }

    private void carryOn(Mailroom room, Mailroom.Parcel first) {
        try {
            carry(room, first);
            for (int i = 1; i < IN_A_ROW; i++) {
                Optional<Mailroom.Parcel> next = room.next();
                if (next.isEmpty()) {
                    return;
                }
                carry(room, next.get());
            }
        } finally {
            hands.release();
        }
    }

    private void carry(Mailroom room, Mailroom.Parcel parcel) {
        room.answered(parcel, status(room.patience(), parcel));
    }

    private int status(Duration patience, Mailroom.Parcel parcel) {
        HttpRequest.Builder request = HttpRequest.newBuilder(parcel.news().to())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.letter().body()));
        parcel.letter().headers().forEach(request::header);
        try {
            return client().send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            return 0;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return 0;
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
        rooms.forEach(Mailroom::close);
        rounds.shutdownNow();
        carriers.shutdownNow();
        synchronized (this) {
            if (client != null) {
                client.shutdownNow();
            }
        }
    }
}
