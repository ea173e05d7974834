package com.citadelbuy.supplierhub.server.work;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes workers when rows for them were committed, here or in another replica. One connection of its own for all
 * queues; when it breaks it is made anew. A bell that is late costs nothing but the workers' polling interval.
 */
public final class Bell implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final Database database;
    private final Map<String, Runnable> sleepers = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    public Bell(Database database) {
        this.database = database;
    }

    /** Call before {@link #start()} or after; one sleeper per queue. */
    void wakes(String queue, Runnable sleeper) {
        sleepers.put(queue, sleeper);
    }

    public void start() {
        thread = Thread.ofVirtual().name("bell").start(this::run);
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = database.dedicatedConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + Claim.CHANNEL);
                // What was committed while nobody listened was not heard.
                sleepers.values().forEach(Runnable::run);
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                log.warn("The listening connection is lost, workers poll until it is back: {}", e.getMessage());
                pause();
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (stopped.getCount() > 0) {
            for (PGNotification heard : connection.getNotifications((int) LISTEN.toMillis())) {
                Runnable sleeper = sleepers.get(heard.getParameter());
                if (sleeper != null) {
                    sleeper.run();
                }
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Stopped while waiting to listen again");
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
