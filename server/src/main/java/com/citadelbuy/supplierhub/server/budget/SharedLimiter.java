package com.citadelbuy.supplierhub.server.budget;

import com.citadelbuy.supplierhub.pipeline.Limiter;
import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Budgets of all replicas on one database, one statement a call. What was told to wait is told so from memory until its time
 * has come: others can only make that later. While the database cannot be had, everybody waits.
 */
public final class SharedLimiter implements Limiter {

    /** Until the database is tried again. */
    static final Duration UNREACHABLE = Duration.ofSeconds(1);

    /** Those remembered as full; beyond it the oldest knowledge is worth less than the room. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimiter.class);

    private final BudgetStore store;
    private final InstantSource clock;
    private final boolean byThisClock;
    private final Map<Draw, Instant> full = new ConcurrentHashMap<>();

    private SharedLimiter(Database database, InstantSource clock, boolean byThisClock) {
        this.store = new BudgetStore(database);
        this.clock = clock;
        this.byThisClock = byThisClock;
    }

    /**
     * By the database's time, for the replicas' clocks differ.
     *
     * @param clock measures how long something was told to wait
     */
    public static SharedLimiter on(Database database, InstantSource clock) {
        return new SharedLimiter(database, clock, false);
    }

    /** By a clock that all replicas share, such as a test's. */
    public static SharedLimiter by(InstantSource clock, Database database) {
        return new SharedLimiter(database, clock, true);
    }

    @Override
    public Duration take(List<Draw> draws) {
        if (draws.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration known = remembered(draws, now);
        if (known.isPositive()) {
            return known;
        }
        try {
            List<Draw> sorted = sorted(draws);
            return noted(sorted, store.take(sorted, at(now)), now);
        } catch (JdbiException unreachable) {
            LOG.warn("Budgets cannot be read, so calls to suppliers wait: {}", String.valueOf(unreachable));
            return UNREACHABLE;
        }
    }

    @Override
    public void drain(List<Draw> draws, Duration pause) {
        if (draws.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            store.close(sorted(draws), pause, at(now));
        } catch (JdbiException unreachable) {
            LOG.warn("Other replicas could not be told to leave a supplier alone: {}", String.valueOf(unreachable));
            draws.forEach(draw -> full.put(draw, now.plus(pause)));
        }
    }

    private Duration remembered(List<Draw> draws, Instant now) {
        return draws.stream()
                .map(draw -> Duration.between(now, full.getOrDefault(draw, now)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Duration noted(List<Draw> draws, List<Duration> waits, Instant now) {
        if (full.size() > MOST_REMEMBERED) {
            full.clear();
        }
        Duration longest = Duration.ZERO;
        for (int i = 0; i < draws.size(); i++) {
            Duration wait = waits.get(i);
            if (wait.isPositive()) {
                full.put(draws.get(i), now.plus(wait));
            } else {
                full.remove(draws.get(i));
            }
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    /** Rows are locked in this order by everybody, so that no two wait for each other. */
    private static List<Draw> sorted(List<Draw> draws) {
        return draws.stream().sorted(Comparator.comparing(Draw::key)).toList();
    }

    private @Nullable Instant at(Instant now) {
        return byThisClock ? now : null;
    }
}
