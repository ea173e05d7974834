package com.citadelbuy.supplierhub.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SequencerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WRITERS = 4;
    private static final int EACH = 40;

    private final Database database = TestDatabase.fresh();
    private final Sequencer sequencer = new Sequencer(database);
    private final EventFeed feed = new EventFeed(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEventWithoutItsTransactionIsNone() {
        database.useTransaction(handle -> {
            append(handle, "gone");
            handle.rollback();
        });
        append("kept");
        sequencer.placeAll();
        assertThat(ids(0)).containsExactly("kept");
    }

    @Test
    void whatIsPlacedComesBackWhole() {
        append("one");
        assertThat(feed.after("default", 0, 10)).isEmpty();
        assertThat(sequencer.placeAll()).isEqualTo(1);
        PlacedEvent found = feed.after("default", 0, 10).getFirst();
        assertThat(found).isEqualTo(new PlacedEvent(1, event("one")));
        assertThat(feed.after("other", 0, 10)).isEmpty();
        assertThat(feed.end()).isEqualTo(1);
    }

    @Test
    void aLaterEventWaitsForTheTransactionBegunBeforeIt() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> database.useTransaction(handle -> {
                    append(handle, "begun first");
                    written.countDown();
                    awaitQuietly(goOn);
                }));
        written.await();
        append("committed first");
        assertThat(sequencer.placeAll()).isZero();
        goOn.countDown();
        slow.join();
        assertThat(sequencer.placeAll()).isEqualTo(2);
        assertThat(ids(0)).containsExactly("begun first", "committed first");
    }

    @Test
    void aReaderByCursorSkipsNoneHoweverTransactionsOverlap() throws InterruptedException {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<String> read = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            long position = 0;
            boolean last = false;
            while (!last) {
                last = !writing.get();
                sequencer.placeAll();
                List<PlacedEvent> page = feed.after("default", position, 7);
                while (!page.isEmpty()) {
                    page.forEach(found -> read.add(found.event().id()));
                    position = page.getLast().position();
                    page = feed.after("default", position, 7);
                }
            }
        });
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "writer" + i;
            writers.add(Thread.ofPlatform().start(() -> write(name)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        writing.set(false);
        reader.join();
        assertThat(read).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
    }

    /** Two events a transaction, the transaction kept open for a time that differs, so that they end out of order. */
    private void write(String name) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < EACH; i += 2) {
            int number = i;
            database.useTransaction(handle -> {
                append(handle, name + "-" + number);
                handle.createQuery("SELECT count(*) FROM generate_series(1, :n)")
                        .bind("n", random.nextInt(1, 30_000))
                        .mapTo(Long.class)
                        .one();
                append(handle, name + "-" + (number + 1));
            });
        }
    }

    private List<String> ids(long position) {
        return feed.after("default", position, 100).stream()
                .map(found -> found.event().id())
                .toList();
    }

    private void append(String id) {
        database.useTransaction(handle -> append(handle, id));
    }

    private static void append(Handle handle, String id) {
        Events.append(handle, event(id));
    }

    private static Event event(String id) {
        return new Event(
                "default",
                id,
                "order.accepted",
                "order",
                "order_1",
                NOW,
                Json.mapper().readTree("{\"supplier_orders\":2}"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
