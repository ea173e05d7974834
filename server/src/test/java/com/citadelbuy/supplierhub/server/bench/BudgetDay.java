package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.pipeline.Limiter;
import com.citadelbuy.supplierhub.pipeline.Limiter.Draw;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Replicas that always have more to do than an account allows: refresh products, which costs points, and in the last hours look
 * at orders, which costs none. Time goes by only while all of them wait. What they took arrives a moment later.
 */
final class BudgetDay {

    /**
     * What was made of the account.
     *
     * @param points share of the points that came back
     * @param requests share of the requests that were allowed while there was work for all of them
     */
    record Used(double points, double requests, int refused) {}

    private static final long POINTS = 50_000;
    private static final int COST = 10;
    private static final int LONGEST_WAY_MILLIS = 40;

    /** One that works on its own. */
    private static final class Loop {
        private final Limiter limiter;
        private final List<Draw> draws;
        private final int cost;
        private Instant next;

        Loop(Limiter limiter, List<Draw> draws, int cost, Instant next) {
            this.limiter = limiter;
            this.draws = draws;
            this.cost = cost;
            this.next = next;
        }
    }

    private final ManualClock clock;
    private final List<Limiter> replicas;
    private final List<Draw> anyCall;
    private final List<Draw> refreshing;
    private final StrictSupplier supplier;
    private final Random ways = new Random(4);

    /** @param account nobody else's */
    BudgetDay(ManualClock clock, List<Limiter> replicas, String account) {
        this.clock = clock;
        this.replicas = replicas;
        Draw calls = new Draw(account + "/account", 1, Duration.ofSeconds(1), 1);
        Draw address = new Draw(account + "/address", 10, Duration.ofSeconds(1), 1);
        this.anyCall = List.of(calls, address);
        this.refreshing =
                List.of(calls, address, new Draw(account + "/points", POINTS, Duration.ofDays(1), COST).yielding());
        this.supplier = new StrictSupplier(1, POINTS, clock.instant());
    }

    /**
     * First what the account had saved up is used, which does not count.
     *
     * @param day how long it is
     * @param busy how much of its end also has more looks than requests
     */
    Used live(Duration day, Duration busy) {
        List<Loop> loops = new ArrayList<>();
        replicas.forEach(replica -> loops.add(new Loop(replica, refreshing, COST, clock.instant())));
        run(loops, clock.instant().plus(Duration.ofHours(3)));
        long spent = supplier.spent();
        Instant end = clock.instant().plus(day);
        run(loops, end.minus(busy));
        long requests = supplier.requests();
        replicas.forEach(replica -> loops.add(new Loop(replica, anyCall, 0, clock.instant())));
        run(loops, end);
        double allowed = POINTS * ((double) day.toMillis() / Duration.ofDays(1).toMillis());
        return new Used(
                (supplier.spent() - spent) / allowed,
                (double) (supplier.requests() - requests) / busy.toSeconds(),
                supplier.refused());
    }

    private void run(List<Loop> loops, Instant end) {
        Loop first = first(loops);
        while (first.next.isBefore(end)) {
            if (first.next.isAfter(clock.instant())) {
                clock.advance(Duration.between(clock.instant(), first.next));
            }
            Duration wait = first.limiter.take(first.draws);
            if (wait.isZero()) {
                supplier.request(clock.instant().plusMillis(ways.nextInt(LONGEST_WAY_MILLIS)), first.cost);
            }
            first.next = clock.instant().plus(wait);
            first = first(loops);
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private static Loop first(List<Loop> loops) {
        return loops.stream().min(Comparator.comparing(loop -> loop.next)).orElseThrow();
    }
}
