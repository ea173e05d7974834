package com.citadelbuy.supplierhub.server.events;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One who reads the end of the feed. What waits for it is read in order; what does not come any more stands in the feed. */
public final class TailReader implements AutoCloseable {

    /** How it stands with a reader. */
    public enum State {
        OPEN,
        /** It did not keep up; nothing more comes, and what waited for it is forgotten. */
        TOO_SLOW,
        /** The replica stops. */
        OVER
    }

    /** Events differ much in size, and what waits is held in memory. */
    private static final long MOST_BYTES = 2_000_000;

    private static final TailLine END = new TailLine(Long.MAX_VALUE, new byte[0]);

    private final EventFilter filter;
    private final long from;
    private final BlockingQueue<TailLine> waiting;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Consumer<TailReader> leave;
    private volatile State state = State.OPEN;
    private volatile long passed;

    TailReader(EventFilter filter, long from, int buffer, Consumer<TailReader> leave) {
        this.filter = filter;
        this.from = from;
        this.passed = from;
        this.waiting = new ArrayBlockingQueue<>(buffer);
        this.leave = leave;
    }

    /** Everything wanted behind this position comes; what is before it must be had from the feed. */
    public long from() {
        return from;
    }

    /** How it stands; a reader that is not open is at its end when {@link #next} has nothing more. */
    public State state() {
        return state;
    }

    /**
     * How far the feed has been looked through for it. If {@link #next} has nothing when asked after this, everything wanted up
     * to here was had.
     */
    public long passed() {
        return passed;
    }

    /**
     * The next event.
     *
     * @param patience how long to wait for it; nought for not at all
     * @return null when none came in time, or none will
     */
    public @Nullable TailLine next(Duration patience) throws InterruptedException {
        TailLine line = waiting.poll();
        if (line == null && state == State.OPEN && patience.isPositive()) {
            line = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (line == null || line.position() == END.position()) {
            return null;
        }
        waitingBytes.addAndGet(-line.text().length);
        return line;
    }

    /** Everything wanted up to here was taken before. */
    void pass(long position) {
        passed = position;
    }

    boolean wants(Event event) {
        return filter.matches(event);
    }

    /** Whether there was room. */
    boolean take(TailLine line) {
        boolean taken = waitingBytes.addAndGet(line.text().length) <= MOST_BYTES && waiting.offer(line);
        if (!taken) {
            state = State.TOO_SLOW;
            waiting.clear();
            waiting.offer(END);
        }
        return taken;
    }

    /** The replica stops: what waits still comes. One that waits for more is woken; one whose buffer is full does not wait. */
    void over() {
        state = State.OVER;
        waiting.offer(END);
    }

    @Override
    public void close() {
        leave.accept(this);
    }
}
