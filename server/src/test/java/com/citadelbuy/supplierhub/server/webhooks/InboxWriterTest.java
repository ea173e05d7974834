package com.citadelbuy.supplierhub.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.server.platform.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final byte[] BODY = {1, 2, 3};

    private final DatabaseUrl url = TestDatabase.freshUrl();
    private final Database database = Database.open(url);
    private final Vault vault = Vault.of(Vault.newKeyset());
    private final InboxWriter writer = new InboxWriter(database, vault);

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    private static Arrival arrival(String id, String... keys) {
        Envelope envelope = new Envelope(Map.of("X-Id", id), Map.of(), BODY);
        return new Arrival(
                "default", id, NOW, "conn_1", "conn_1", "acme", null, Arrival.SIGNED, 3, List.of(keys), envelope);
    }

    /** Has them all wait before the first is written, so that they share a transaction. */
    private List<Future<Optional<String>>> together(ExecutorService senders, List<Arrival> arrivals) {
        List<Future<Optional<String>>> answers = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            int before = writer.waiting();
            answers.add(senders.submit(() -> writer.store(arrival)));
            while (writer.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        writer.start();
        return answers;
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
        InboxStore.Row row = database.withHandle(handle -> InboxStore.find(handle, "default", "hook_1"))
                .orElseThrow();
        assertThat(Inbox.envelope(vault, row).body()).isEqualTo(BODY);
        assertThat(count("SELECT count(*) FROM inbox WHERE position('\\x010203'::bytea IN sealed) > 0"))
                .isZero();
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
        List<Arrival> arrivals = IntStream.range(0, 50)
                .mapToObj(i -> arrival("hook_" + i, "event " + i))
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<String>> answer : together(senders, arrivals)) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(count("SELECT count(DISTINCT xmin::text) FROM inbox")).isLessThanOrEqualTo(2);
    }

    @Test
    void oneThatCannotBeStoredKeepsNoOtherOut() throws Exception {
        TestDatabase.execute(url, """
                CREATE FUNCTION hub.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
                CREATE TRIGGER refuses BEFORE INSERT ON hub.inbox FOR EACH ROW WHEN (NEW.id = 'hook_3')
                EXECUTE FUNCTION hub.refuse()
                """);
        List<Arrival> arrivals = IntStream.range(0, 8)
                .mapToObj(i -> arrival("hook_" + i, "event " + i))
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> answers = together(senders, arrivals);
            for (int i = 0; i < 8; i++) {
                Future<Optional<String>> answer = answers.get(i);
                if (i == 3) {
                    assertThatThrownBy(answer::get).hasStackTraceContaining("poison");
                } else {
                    assertThat(answer.get()).contains("hook_" + i);
                }
            }
        }
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(7);
        assertThat(count("SELECT count(*) FROM inbox_keys")).isEqualTo(7);
    }

    @Test
    void aRepeatIsKnownByAnyOfItsKeysAndAllOfThemLeadToTheFirst() {
        writer.start();
        writer.store(arrival("hook_1", "id 1", "body 1"));
        assertThat(writer.store(arrival("hook_2", "id 2", "body 1"))).contains("hook_1");
        assertThat(writer.store(arrival("hook_3", "id 2", "body 3"))).contains("hook_1");
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM inbox_keys WHERE inbox_id = 'hook_1'"))
                .isEqualTo(4);
    }

    @Test
    void soItIsWhereTheyComeTogether() throws Exception {
        List<Arrival> arrivals = List.of(
                arrival("hook_1", "id 1", "body 9"),
                arrival("hook_2", "id 2", "body 9"),
                arrival("hook_3", "id 2", "body 3"));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<String>> answer : together(senders, arrivals)) {
                assertThat(answer.get()).contains("hook_1");
            }
        }
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM inbox_keys WHERE inbox_id = 'hook_1'"))
                .isEqualTo(4);
    }

    @Test
    void whereThereIsNoRoomItIsSaidSoAtOnce() throws Exception {
        try (InboxWriter narrow = new InboxWriter(database, vault, 8);
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
