package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Budgets of one process. Short periods are kept to the letter with a sliding window: no stretch of a period's length ever
 * sees more than the capacity, which an evenly refilled bucket cannot promise. Long ones refill evenly.
 */
public final class MemoryLimiter implements Limiter {

    private final InstantSource clock;
    private final Map<String, Budget> budgets = new HashMap<>();

    public MemoryLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(List<Draw> draws) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Draw draw : draws) {
            Duration needed = budget(draw).waitFor(draw, now);
            wait = needed.compareTo(wait) > 0 ? needed : wait;
        }
        if (wait.isZero()) {
            draws.forEach(draw -> budget(draw).take(draw, now));
        }
        return wait;
    }

    @Override
    public synchronized void drain(List<Draw> draws, Duration pause) {
        Instant until = clock.instant().plus(pause);
        draws.forEach(draw -> budget(draw).closeUntil(until));
    }

    private Budget budget(Draw draw) {
        return budgets.computeIfAbsent(
                draw.key(), key -> draw.isStrict() ? new Window() : new Bucket(draw, clock.instant()));
    }

    private abstract static sealed class Budget {
        private Instant closedUntil = Instant.MIN;

        final Duration waitFor(Draw draw, Instant now) {
            Duration closed = closedUntil.isAfter(now) ? Duration.between(now, closedUntil) : Duration.ZERO;
            Duration needed = needed(draw, now);
            return closed.compareTo(needed) > 0 ? closed : needed;
        }

        final void closeUntil(Instant until) {
            closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
        }

        abstract Duration needed(Draw draw, Instant now);

        abstract void take(Draw draw, Instant now);
    }

    /** Remembers what was taken when. */
    private static final class Window extends Budget {
        private record Taken(Instant at, int weight) {}

        private final Deque<Taken> taken = new ArrayDeque<>();
        private long sum;

        @Override
        Duration needed(Draw draw, Instant now) {
            Duration memory = draw.memory();
            while (!taken.isEmpty() && !taken.peekFirst().at().plus(memory).isAfter(now)) {
                sum -= taken.removeFirst().weight();
            }
            long over = sum + Math.min(draw.weight(), draw.capacity()) - draw.capacity();
            for (Taken earlier : taken) {
                if (over <= 0) {
                    break;
                }
                over -= earlier.weight();
                if (over <= 0) {
                    return Duration.between(now, earlier.at().plus(memory));
                }
            }
            return Duration.ZERO;
        }

        @Override
        void take(Draw draw, Instant now) {
            taken.addLast(new Taken(now, draw.weight()));
            sum += draw.weight();
        }
    }

    /** Refills evenly up to the capacity. What is reserved may be taken down to the last unit by those it is reserved for. */
    private static final class Bucket extends Budget {
        private double level;
        private Instant filledAt;

        Bucket(Draw draw, Instant now) {
            this.level = draw.capacity();
            this.filledAt = now;
        }

        @Override
        Duration needed(Draw draw, Instant now) {
            double perMilli = (double) draw.capacity() / draw.period().toMillis();
            level = Math.min(
                    draw.capacity(), level + Duration.between(filledAt, now).toMillis() * perMilli);
            filledAt = now;
            double missing = Math.min(draw.weight() + draw.reserve(), draw.capacity()) - level;
            return missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing / perMilli));
        }

        @Override
        void take(Draw draw, Instant now) {
            level -= draw.weight();
        }
    }
}
