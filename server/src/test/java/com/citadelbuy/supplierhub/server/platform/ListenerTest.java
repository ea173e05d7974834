package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NullMarked
class ListenerTest {

    private static final String OPENED = "(opened)";
    private static final String ON_PURPOSE = "on purpose";

    private final Database database = TestDatabase.fresh();
    private final Listener listener = new Listener(database);
    private final Heard apples = new Heard();
    private final Heard pears = new Heard();

    /** Keeps what it hears; stumbles over one word. */
    private static final class Heard implements Listener.Ear {

        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        @Override
        public void opened() {
            words.add(OPENED);
        }

        @Override
        public void heard(String message) {
            words.add(message);
            if (message.equals(ON_PURPOSE)) {
                throw new IllegalStateException(message);
            }
        }

        @Nullable
        String next() throws InterruptedException {
            return words.poll(20, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    void close() {
        listener.close();
        database.close();
    }

    private void listen() throws InterruptedException {
        listener.on("apples", apples);
        listener.on("pears", pears);
        listener.start();
        assertThat(apples.next()).isEqualTo(OPENED);
        assertThat(pears.next()).isEqualTo(OPENED);
    }

    private void tell(String channel, String message) {
        database.useHandle(handle -> handle.execute("SELECT pg_notify(?, ?)", channel, message));
    }

    /** As the owner, since the service's role is not shown what others ask. */
    private int lines(String what) throws SQLException {
        try (Connection owner = database.dedicatedConnection();
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + what + " FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND (query = 'SELECT 1' OR query LIKE 'LISTEN %')")) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }

    @Test
    void eachEarHearsItsOwnChannelInOrderAndAllOnOneConnection() throws InterruptedException, SQLException {
        listen();
        tell("apples", "red");
        tell("pears", "yellow");
        tell("apples", "green");
        assertThat(apples.next()).isEqualTo("red");
        assertThat(apples.next()).isEqualTo("green");
        assertThat(pears.next()).isEqualTo("yellow");
        assertThat(lines("count(*)")).isEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsMadeAnewAndAllEarsAreToldThatTheyMayHaveMissedSomething()
            throws InterruptedException, SQLException {
        listen();
        assertThat(lines("count(pg_terminate_backend(pid))")).isEqualTo(1);
        assertThat(apples.next()).isEqualTo(OPENED);
        assertThat(pears.next()).isEqualTo(OPENED);
        tell("pears", "yellow");
        assertThat(pears.next()).isEqualTo("yellow");
    }

    @Test
    void anEarThatFailsDeafensNobody() throws InterruptedException {
        listen();
        tell("apples", ON_PURPOSE);
        assertThat(apples.next()).isEqualTo(ON_PURPOSE);
        assertThat(apples.next()).isEqualTo(OPENED);
        assertThat(pears.next()).isEqualTo(OPENED);
        tell("pears", "yellow");
        assertThat(pears.next()).isEqualTo("yellow");
    }

    @Test
    void itHearsFromOpeningToClosing() throws InterruptedException {
        assertThat(listener.hears()).isFalse();
        listen();
        tell("apples", "red");
        assertThat(apples.next()).isEqualTo("red");
        assertThat(listener.hears()).isTrue();
        listener.close();
        assertThat(listener.hears()).isFalse();
    }

    @Test
    void aLateEarIsRefusedSinceItWouldHearNothing() throws InterruptedException {
        listen();
        assertThatThrownBy(() -> listener.on("plums", new Heard())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(60)
    void closingDoesNotWaitForAWord() throws InterruptedException {
        Heard silence = new Heard();
        try (Listener patient = new Listener(database, Duration.ofHours(1))) {
            patient.on("silence", silence);
            patient.start();
            assertThat(silence.next()).isEqualTo(OPENED);
        }
        assertThat(silence.words).isEmpty();
    }
}
