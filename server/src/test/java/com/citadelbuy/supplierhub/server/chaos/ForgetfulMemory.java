package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The planted mistake of work beside the tables: what ought to have been written in the transaction lives in the memory of one
 * process for a moment. It is told by {@code NOTIFY later} what to write, as SQL; by {@code NOTIFY much_later} where the run
 * has no kill in store for the moment.
 */
final class ForgetfulMemory {

    private static final int LATER_MILLIS = 400;

    /** Longer than a run: suppliers still send when the last order was taken, and with it the last kill was. */
    private static final int MUCH_LATER_MILLIS = 300_000;

    private static final String MUCH_LATER = "much_later";

    private final DatabaseUrl url;
    private final ScheduledExecutorService memory = Executors.newSingleThreadScheduledExecutor();

    private ForgetfulMemory(DatabaseUrl url) {
        this.url = url;
    }

    static void start(Settings settings) {
        ForgetfulMemory memory =
                new ForgetfulMemory(Objects.requireNonNull(settings.storage().database()));
        Thread.ofPlatform().daemon().start(memory::listen);
    }

    private void listen() {
        while (true) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN later");
                statement.execute("LISTEN " + MUCH_LATER);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException cut) {
                System.err.println("The memory's connection was cut");
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (true) {
            for (PGNotification heard : connection.getNotifications(500)) {
                int wait = heard.getName().equals(MUCH_LATER) ? MUCH_LATER_MILLIS : LATER_MILLIS;
                memory.schedule(() -> write(heard.getParameter()), wait, TimeUnit.MILLISECONDS);
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
