package com.citadelbuy.supplierhub.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is told on channels of the database, on one connection of its own that is made anew when it breaks. It knows
 * whether it hears: the server is asked again and again, since a connection that is cut off in silence tells nothing.
 */
public final class Listener implements AutoCloseable {

    /**
     * Gets what is heard on a channel, in the order in which it was committed. All ears are told on one thread, so each
     * should be quick.
     */
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
    private final Duration listen;
    private final Map<String, Ear> ears = new LinkedHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open;
    private volatile long answeredAt;
    private volatile @Nullable Connection line;
    private @Nullable Thread thread;

    public Listener(Database database) {
        this(database, LISTEN);
    }

    /** @param listen how long it listens before it asks the server whether it is there */
    Listener(Database database, Duration listen) {
        this.database = database;
        this.listen = listen;
    }

    /**
     * Before {@link #start()}, one ear for each channel.
     *
     * @param channel a plain name
     */
    public void on(String channel, Ear ear) {
        if (thread != null || ears.putIfAbsent(channel, ear) != null) {
            throw new IllegalStateException("It is too late for another ear on " + channel);
        }
    }

    public void start() {
        thread = Thread.ofVirtual().name("listener").start(this::run);
    }

    /** Whether everything that was committed until a few seconds ago was surely heard. */
    public boolean hears() {
        return open && System.nanoTime() - answeredAt < TRUSTED.toNanos();
    }

    private void run() {
        while (!isStopped()) {
            try (Connection connection = database.dedicatedConnection();
                    Statement statement = connection.createStatement()) {
                line = connection;
                open(statement);
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException e) {
                if (!isStopped()) {
                    log.warn("Nothing is heard from the database until the connection is back", e);
                }
            } finally {
                open = false;
                line = null;
            }
            pause();
        }
    }

    private void open(Statement statement) throws SQLException {
        for (String channel : ears.keySet()) {
            statement.execute("LISTEN " + channel);
        }
        long asked = System.nanoTime();
        ears.values().forEach(Ear::opened);
        answeredAt = asked;
        open = true;
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        while (!isStopped()) {
            for (PGNotification told : connection.getNotifications((int) listen.toMillis())) {
                Ear ear = ears.get(told.getName());
                if (ear != null) {
                    ear.heard(told.getParameter());
                }
            }
            long asked = System.nanoTime();
            statement.execute("SELECT 1");
            answeredAt = asked;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Stopped listening to the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does not wait until something is heard: the line is cut. */
    @Override
    public void close() {
        stopped.countDown();
        hangUp();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void hangUp() {
        Connection listening = line;
        if (listening != null) {
            try {
                listening.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The line was cut already: {}", e.getMessage());
            }
        }
    }
}
