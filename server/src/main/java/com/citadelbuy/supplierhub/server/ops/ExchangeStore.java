package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.pipeline.ExchangeLog;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps exchanges in the database. Calls only put them into a bounded queue, which one thread empties in batches; when
 * the database cannot keep up, exchanges are dropped and counted rather than calls delayed.
 */
public final class ExchangeStore implements ExchangeLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ExchangeStore.class);
    private static final int BATCH = 200;

    private final Database database;
    private final Function<String, Optional<String>> workspaces;
    private final BlockingQueue<Exchange> waiting;
    private final Semaphore bell = new Semaphore(0);
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean stopped;

    /**
     * Makes it and starts its thread.
     *
     * @param workspaces the workspace of a connection; where there is none the exchange is dropped
     * @param capacity how many may wait
     */
    public ExchangeStore(Database database, Function<String, Optional<String>> workspaces, int capacity) {
        this.database = database;
        this.workspaces = workspaces;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        Thread.ofVirtual().name("exchange-log").start(this::writeUntilStopped);
    }

    @Override
    public void record(Exchange exchange) {
        if (waiting.offer(exchange)) {
            bell.release();
        } else {
            dropped.incrementAndGet();
        }
    }

    /** How many were lost since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits; returns when it is in the database. */
    public void flush() {
        writing.lock();
        try {
            List<Exchange> batch = new ArrayList<>(BATCH);
            while (waiting.drainTo(batch, BATCH) > 0) {
                write(batch);
                batch.clear();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Drops the months that ended before this instant. */
    public void dropMonthsBefore(Instant oldestKept) {
        database.useHandle(handle -> handle.createQuery("SELECT drop_months_before('exchanges', :oldest)")
                .bind("oldest", oldestKept)
                .mapTo(Integer.class)
                .one());
    }

    /** Stops the thread and writes what still waits. */
    @Override
    public void close() {
        // Not by an interrupt: that would close the database connection it may be writing on.
        stopped = true;
        bell.release();
        flush();
    }

    private void writeUntilStopped() {
        while (!stopped) {
            bell.acquireUninterruptibly();
            bell.drainPermits();
            flush();
        }
    }

    /** A batch that cannot be written is given up: keeping it would only fill the queue. */
    private void write(List<Exchange> batch) {
        try {
            database.useTransaction(tx -> insert(tx, batch));
        } catch (RuntimeException failed) {
            dropped.addAndGet(batch.size());
            log.warn("{} exchanges could not be recorded: {}", batch.size(), failed.getMessage());
        }
    }

    private void insert(Handle tx, List<Exchange> exchanges) {
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO exchanges (workspace_id, id, connection_id, supplier, operation, method, url, request_headers,
                  request_body, status, reply_headers, reply_body, failure_kind, failure_message, attempt,
                  correlation_id, started_at, duration_ms)
                VALUES (:workspace, :id, :connection, :supplier, :operation, :method, :url,
                  CAST(:requestHeaders AS jsonb), :requestBody, :status, CAST(:replyHeaders AS jsonb), :replyBody,
                  :failureKind, :failureMessage, :attempt, :correlation, :started, :duration)
                """);
        for (Exchange exchange : exchanges) {
            workspaces
                    .apply(exchange.connectionId())
                    .ifPresentOrElse(
                            workspace -> bind(batch, exchange)
                                    .bind("workspace", workspace)
                                    .add(),
                            dropped::incrementAndGet);
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Exchange exchange) {
        var failure = Optional.ofNullable(exchange.failure());
        return batch.bind("id", exchange.id())
                .bind("connection", exchange.connectionId())
                .bind("supplier", exchange.supplier())
                .bind("operation", exchange.operation())
                .bind("method", exchange.method())
                .bind("url", storable(exchange.url()))
                .bind("requestHeaders", storable(Json.write(exchange.requestHeaders())))
                .bind("requestBody", storable(exchange.requestBody()))
                .bind("status", exchange.status())
                .bind("replyHeaders", storable(Json.write(exchange.replyHeaders())))
                .bind("replyBody", storable(exchange.replyBody()))
                .bind(
                        "failureKind",
                        failure.map(each -> each.kind().name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .bind(
                        "failureMessage",
                        failure.map(each -> storable(each.message())).orElse(null))
                .bind("attempt", exchange.attempt())
                .bind("correlation", exchange.correlation())
                .bind("started", exchange.startedAt())
                .bind("duration", exchange.duration().toMillis());
    }

    /** PostgreSQL keeps no NUL, and one broken reply must not cost its whole batch. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD').replace("\\u0000", "\\ufffd");
    }
}
