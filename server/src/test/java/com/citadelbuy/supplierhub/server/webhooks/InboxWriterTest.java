package com.citadelbuy.supplierhub.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is acknowledged that is not in the database, and nothing is in it twice. */
@NullMarked
class InboxWriterTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final DatabaseUrl url = TestDatabase.freshUrl();
    private final Database database = Database.open(url);
    private final InboxWriter writer = new InboxWriter(database);

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    private static Arrival arrival(String id, String key) {
        return new Arrival(
                "default", id, NOW, "conn_1", "conn_1", "acme", null, Arrival.SIGNED, 3, key, new byte[] {1, 2, 3});
    }

    private long count(String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void whatIsAcknowledgedIsThere() {
        writer.start();
        assertThat(writer.store(arrival("hook_1", "a"))).contains("hook_1");
        assertThat(count("SELECT count(*) FROM inbox WHERE id = 'hook_1' AND state = 'waiting'"))
                .isEqualTo(1);
        assertThat(count("SELECT length(sealed) FROM inbox")).isEqualTo(3);
    }

    @Test
    void aRepeatIsAnsweredWithTheFirstAndStoredOnce() {
        writer.start();
        writer.store(arrival("hook_1", "a"));
        assertThat(writer.store(arrival("hook_2", "a"))).contains("hook_1");
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceEachIsStoredAndEachEventOnce() throws Exception {
        writer.start();
        List<Callable<Optional<String>>> all = IntStream.range(0, 400)
                .<Callable<Optional<String>>>mapToObj(i -> () -> writer.store(arrival("hook_" + i, "event " + i % 100)))
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<String>> answer : senders.invokeAll(all)) {
                String id = answer.get().orElseThrow();
                assertThat(count("SELECT count(*) FROM inbox WHERE id = '" + id + "'"))
                        .isEqualTo(1);
            }
        }
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(100);
        assertThat(count("SELECT count(DISTINCT key) FROM inbox_keys")).isEqualTo(100);
    }

    @Test
    void thoseThatComeTogetherShareOneTransaction() throws Exception {
        List<Future<Optional<String>>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Arrival arrival = arrival("hook_" + i, "event " + i);
                answers.add(senders.submit(() -> writer.store(arrival)));
            }
            while (writer.waiting() < 50) {
                Thread.onSpinWait();
            }
            writer.start();
            for (Future<Optional<String>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(count("SELECT count(DISTINCT xmin::text) FROM inbox")).isLessThanOrEqualTo(2);
    }

    @Test
    void whereThereIsNoRoomItIsSaidSoAtOnce() throws Exception {
        try (InboxWriter narrow = new InboxWriter(database, 8);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = senders.submit(() -> narrow.store(arrival("hook_1", "a")));
            Future<Optional<String>> second = senders.submit(() -> narrow.store(arrival("hook_2", "b")));
            while (narrow.waiting() < 2) {
                Thread.onSpinWait();
            }
            assertThat(narrow.store(arrival("hook_3", "c"))).isEmpty();
            narrow.start();
            assertThat(first.get()).isPresent();
            assertThat(second.get()).isPresent();
            assertThat(narrow.store(arrival("hook_3", "c"))).isPresent();
        }
    }

    /** Killed between the statement and the commit: the sender is told nothing good, and sends again. */
    @Test
    void whatDiesAtTheCommitIsNotAcknowledgedAndMayComeAgain() {
        writer.start();
        TestDatabase.execute(url, """
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON hub.inbox_keys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                EXECUTE FUNCTION hub.die()
                """);
        assertThatThrownBy(() -> writer.store(arrival("hook_1", "a"))).hasStackTraceContaining("killed");
        assertThat(count("SELECT count(*) FROM inbox")).isZero();
        TestDatabase.execute(url, "DROP TRIGGER dies ON hub.inbox_keys; DROP FUNCTION hub.die()");
        assertThat(writer.store(arrival("hook_1", "a"))).contains("hook_1");
    }

    @Test
    void whatWaitsWhenItClosesIsStored() throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> answer = senders.submit(() -> writer.store(arrival("hook_1", "a")));
            while (writer.waiting() < 1) {
                Thread.onSpinWait();
            }
            writer.start();
            writer.close();
            assertThat(answer.get()).contains("hook_1");
        }
        assertThat(writer.store(arrival("hook_2", "b"))).isEmpty();
    }
}
