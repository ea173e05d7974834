package com.citadelbuy.supplierhub.server.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A supplier that counts by itself and forgives nothing: requests in any stretch of a second, and points that come back once a
 * minute.
 */
final class StrictSupplier {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int perSecond;
    private final double points;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private double left;
    private long minute;
    private long requests;
    private long spent;
    private int refused;

    StrictSupplier(int perSecond, long points, Instant now) {
        this.perSecond = perSecond;
        this.points = points;
        this.left = points;
        this.minute = minute(now);
    }

    void request(Instant now, int cost) {
        while (!lastSecond.isEmpty() && !lastSecond.peekFirst().plus(SECOND).isAfter(now)) {
            lastSecond.removeFirst();
        }
        left = Math.min(
                points,
                left + (minute(now) - minute) * points / Duration.ofDays(1).toMinutes());
        minute = minute(now);
        if (lastSecond.size() >= perSecond || left < cost) {
            refused++;
            return;
        }
        lastSecond.addLast(now);
        left -= cost;
        requests++;
        spent += cost;
    }

    long requests() {
        return requests;
    }

    long spent() {
        return spent;
    }

    int refused() {
        return refused;
    }

    private static long minute(Instant now) {
        return now.getEpochSecond() / 60;
    }
}
