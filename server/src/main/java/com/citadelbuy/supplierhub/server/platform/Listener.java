package com.citadelbuy.supplierhub.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is told on one channel of the database, on a connection of its own that is made anew when it breaks. It knows
 * whether it hears: the server is asked again and again, since a connection that is cut off in silence tells nothing.
 */
public final class Listener implements AutoCloseable {

    /** Gets what is heard, on one thread and in the order in which it was committed. */
    public interface Ear {

        /** From now on everything is heard; what came before was perhaps not. */
        void opened();

        void heard(String message);
    }

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration TRUSTED = Duration.ofSeconds(3);

    private final Database database;
    private final String channel;
    private final Ear ear;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open;
    private volatile long answeredAt;
    private @Nullable Thread thread;

    /** @param channel a plain name */
    public Listener(Database database, String channel, Ear ear) {
        this.database = database;
        this.channel = channel;
        this.ear = ear;
    }

    public void start() {
        thread = Thread.ofVirtual().name("listener-" + channel).start(this::run);
    }

    /** Whether everything that was committed until a few seconds ago was surely heard. */
    public boolean hears() {
        return open && System.nanoTime() - answeredAt < TRUSTED.toNanos();
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = database.dedicatedConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                ear.opened();
                answeredAt = System.nanoTime();
                open = true;
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException e) {
                log.warn("Nothing is heard on {} until the connection is back: {}", channel, e.getMessage());
            } finally {
                open = false;
            }
            pause();
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        while (stopped.getCount() > 0) {
            for (PGNotification told : connection.getNotifications((int) LISTEN.toMillis())) {
                ear.heard(told.getParameter());
            }
            long asked = System.nanoTime();
            statement.execute("SELECT 1");
            answeredAt = asked;
        }
    }

    private void pause() {
        try {
            if (stopped.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Stopped listening on {}", channel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
