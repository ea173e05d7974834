package com.citadelbuy.supplierhub.server.cache;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One connection to Redis, from dialling to hanging up. */
final class RedisCall implements AutoCloseable {

    private enum State {
        NEW,
        TRUSTED,
        OVER
    }

    /** So many looks without an answer, one after the other, are the end of it. */
    private static final int PATIENCE = 5;

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private final AtomicInteger unanswered = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean ofUse;

    RedisCall(StatefulRedisConnection<byte[], byte[]> connection) {
        this.connection = connection;
        connection.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> ended) {
                hangUp();
            }
        });
        if (!connection.isOpen()) {
            hangUp();
        }
    }

    RedisAsyncCommands<byte[], byte[]> redis() {
        return connection.async();
    }

    /** Whether it was not over before. */
    boolean trust() {
        return state.compareAndSet(State.NEW, State.TRUSTED);
    }

    boolean trusted() {
        return state.get() == State.TRUSTED;
    }

    void answered() {
        unanswered.set(0);
        ofUse = true;
    }

    void unanswered() {
        if (unanswered.incrementAndGet() >= PATIENCE) {
            hangUp();
        }
    }

    boolean wasOfUse() {
        return ofUse;
    }

    /** From now on nothing is taken from Redis by this call. */
    void hangUp() {
        state.set(State.OVER);
        over.countDown();
    }

    void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hangUp();
        connection.closeAsync();
    }
}
