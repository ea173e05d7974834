package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The planted mistake of work beside the tables: what ought to have been written in the transaction lives in the memory of a
 * process for a moment, and dies with it. It is told by {@code NOTIFY} what to write, as SQL, each seat by a channel of its own.
 */
final class ForgetfulMemory {

    /** Long enough that a kill just after something was promised, on a machine that is busy, still comes before it. */
    private static final int LATER_MILLIS = 1_000;

    private final DatabaseUrl url;
    private final String channel;
    private final CountDownLatch hears = new CountDownLatch(1);
    private final ScheduledExecutorService memory = Executors.newSingleThreadScheduledExecutor();

    private ForgetfulMemory(DatabaseUrl url, String channel) {
        this.url = url;
        this.channel = channel;
    }

    /** Returns once it hears: what is told to nobody would be lost without anybody's death. */
    static void start(Settings settings, int seat) throws InterruptedException {
        ForgetfulMemory memory =
                new ForgetfulMemory(Objects.requireNonNull(settings.storage().database()), "memory_" + seat);
        Thread.ofPlatform().daemon().start(memory::listen);
        memory.hears.await();
    }

    private void listen() {
        while (true) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                hears.countDown();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException cut) {
                System.err.println("The memory's connection was cut");
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (true) {
            for (PGNotification heard : connection.getNotifications(500)) {
                memory.schedule(() -> write(heard.getParameter()), LATER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void write(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cut) {
            System.err.println("Never written: " + cut.getMessage());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user(), url.password().reveal());
    }
}
