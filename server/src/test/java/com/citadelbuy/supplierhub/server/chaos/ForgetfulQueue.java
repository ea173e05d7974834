package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The planted mistake of a queue beside the table: what is to be done lives in the memory of one process for a moment. */
final class ForgetfulQueue {

    private static final int LATER_MILLIS = 400;

    private final DatabaseUrl url;
    private final ScheduledExecutorService memory = Executors.newSingleThreadScheduledExecutor();

    private ForgetfulQueue(DatabaseUrl url) {
        this.url = url;
    }

    static void start(Settings settings) {
        ForgetfulQueue queue =
                new ForgetfulQueue(Objects.requireNonNull(settings.storage().database()));
        Thread.ofPlatform().daemon().start(queue::listen);
    }

    private void listen() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN enqueue_later");
            while (true) {
                for (PGNotification heard :
                        connection.unwrap(PGConnection.class).getNotifications(500)) {
                    memory.schedule(() -> enqueue(heard.getParameter()), LATER_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (SQLException cut) {
            listen();
        }
    }

    private void enqueue(String id) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE hub.supplier_orders SET next_attempt_at = now() WHERE id = ?")) {
            statement.setString(1, id);
            statement.execute();
        } catch (SQLException cut) {
            System.err.println("Not enqueued: " + id);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user(), url.password().reveal());
    }
}
