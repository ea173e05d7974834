package com.citadelbuy.supplierhub.server.budget;

import com.citadelbuy.supplierhub.pipeline.Limiter.Draw;
import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Budgets in the database; each call is one statement in a transaction of its own. */
final class BudgetStore {

    private final Database database;

    BudgetStore(Database database) {
        this.database = database;
    }

    /**
     * Takes all or none.
     *
     * @param draws sorted by key
     * @param at null for the database's own time
     * @return how long each must wait; nought for all where they were taken
     */
    List<Duration> take(List<Draw> draws, @Nullable Instant at) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT unnest(take_budgets(:keys, :capacities, :periods, :memories, :weights, :reserves, :rank,
                          :at))
                        """)
                .bindArray("keys", String.class, all(draws, Draw::key))
                .bindArray("capacities", Long.class, all(draws, Draw::capacity))
                .bindArray("periods", Long.class, all(draws, draw -> micros(draw.period())))
                .bindArray("memories", Long.class, all(draws, draw -> draw.isStrict() ? micros(draw.memory()) : 0L))
                .bindArray("weights", Long.class, all(draws, draw -> (long) draw.weight()))
                .bindArray("reserves", Long.class, all(draws, Draw::reserve))
                .bind(
                        "rank",
                        draws.stream()
                                .mapToInt(draw -> draw.rank().ordinal())
                                .min()
                                .orElse(0))
                .bind("at", micros(at))
                .mapTo(Long.class)
                .map(wait -> Duration.of(wait, ChronoUnit.MICROS))
                .list());
    }

    void close(List<Draw> draws, Duration pause, @Nullable Instant at) {
        database.useHandle(
                handle -> handle.createQuery("SELECT CAST(close_budgets(:keys, :pause, :at) AS text) AS closed")
                        .bindArray("keys", String.class, all(draws, Draw::key))
                        .bind("pause", micros(pause))
                        .bind("at", micros(at))
                        .mapTo(String.class)
                        .list());
    }

    private static <T> List<T> all(List<Draw> draws, Function<Draw, T> part) {
        return draws.stream().map(part).toList();
    }

    private static long micros(Duration time) {
        return time.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
