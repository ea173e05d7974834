package com.citadelbuy.supplierhub.server.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Limiter;
import com.citadelbuy.supplierhub.pipeline.Limiter.Draw;
import com.citadelbuy.supplierhub.pipeline.MemoryLimiter;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every limiter promises, whether its budgets are one process's or shared. */
@NullMarked
class LimiterContractTest {

    /** Who hands out the budgets. */
    enum Kind {
        MEMORY {
            @Override
            List<Limiter> replicas(ManualClock clock) {
                Limiter one = new MemoryLimiter(clock);
                return List.of(one, one);
            }
        },
        SHARED {
            @Override
            List<Limiter> replicas(ManualClock clock) {
                return List.of(SharedLimiter.by(clock, database), SharedLimiter.by(clock, database));
            }
        };

        /** Two that share their budgets. */
        abstract List<Limiter> replicas(ManualClock clock);
    }

    private static final Duration DAY = Duration.ofDays(1);

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    private final ManualClock clock = ManualClock.start();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** A budget of its own for each test. */
    private static Draw draw(String key, long capacity, Duration period, int weight) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
        return new Draw(test + "/" + key, capacity, period, weight);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noStretchOfAPeriodEverSeesMoreThanTheCapacityWhoeverTakes(Kind kind) {
        List<Limiter> replicas = kind.replicas(clock);
        Draw draw = draw("a", 4, Duration.ofSeconds(1), 1);
        List<Instant> taken = new ArrayList<>();
        for (int turn = 0; taken.size() < 50; turn++) {
            Duration wait = replicas.get(turn % 2).take(List.of(draw));
            if (wait.isZero()) {
                taken.add(clock.instant());
                clock.advance(Duration.ofMillis(17));
            } else {
                clock.advance(wait);
            }
        }
        for (int i = 4; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - 4), taken.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(taken.getFirst(), taken.getLast())).isLessThan(Duration.ofSeconds(14));
    }

    /** A budget of many calls a second is counted in hundredths of it, which must never be to the supplier's cost. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLargeShortBudgetIsKeptToTheLetterAndUsedToTheFull(Kind kind) {
        List<Limiter> replicas = kind.replicas(clock);
        Draw draw = draw("a", 500, Duration.ofSeconds(1), 1);
        List<Instant> taken = new ArrayList<>();
        Instant end = clock.instant().plusSeconds(4);
        for (int turn = 0; clock.instant().isBefore(end); turn++) {
            Duration wait = replicas.get(turn % 2).take(List.of(draw));
            if (wait.isZero()) {
                taken.add(clock.instant());
                clock.advance(Duration.ofNanos(700_000));
            } else {
                clock.advance(wait);
            }
        }
        for (int i = 500; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - 500), taken.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(taken).hasSizeGreaterThan(1_850);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void allDrawsAreTakenOrNone(Kind kind) {
        Limiter limiter = kind.replicas(clock).getFirst();
        Draw scarce = draw("scarce", 1, Duration.ofMinutes(1), 1);
        Draw plenty = draw("plenty", 2, Duration.ofMinutes(1), 1);
        assertThat(limiter.take(List.of(scarce, plenty))).isZero();
        assertThat(limiter.take(List.of(scarce, plenty))).isPositive();
        assertThat(limiter.take(List.of(plenty))).isZero();
        assertThat(limiter.take(List.of(plenty))).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLongBudgetRefillsEvenly(Kind kind) {
        List<Limiter> replicas = kind.replicas(clock);
        Draw all = draw("points", 1_440, DAY, 1_440);
        Draw ten = draw("points", 1_440, DAY, 10);
        assertThat(replicas.getFirst().take(List.of(all))).isZero();
        assertThat(replicas.getLast().take(List.of(ten))).isEqualTo(Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(10));
        assertThat(replicas.getLast().take(List.of(ten))).isZero();
        assertThat(replicas.getFirst().take(List.of(ten))).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoYieldsLeavesAFifthOfALongBudgetToTheOthers(Kind kind) {
        List<Limiter> replicas = kind.replicas(clock);
        Draw order = draw("points", 100, DAY, 10);
        for (int i = 0; i < 8; i++) {
            assertThat(replicas.get(i % 2).take(List.of(order.yielding()))).isZero();
        }
        assertThat(replicas.getFirst().take(List.of(order.yielding()))).isEqualTo(DAY.dividedBy(10));
        assertThat(replicas.getFirst().take(List.of(order))).isZero();
        assertThat(replicas.getLast().take(List.of(order))).isZero();
        assertThat(replicas.getLast().take(List.of(order))).isEqualTo(DAY.dividedBy(10));
        clock.advance(DAY.dividedBy(10));
        assertThat(replicas.getLast().take(List.of(order.yielding())))
                .as("the reserve is filled up before anything of it goes to looks")
                .isEqualTo(DAY.dividedBy(5));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatTheSupplierClosesStaysClosedForEverybody(Kind kind) {
        List<Limiter> replicas = kind.replicas(clock);
        Draw draw = draw("a", 100, Duration.ofSeconds(1), 1);
        replicas.getFirst().drain(List.of(draw), Duration.ofSeconds(7));
        replicas.getFirst().drain(List.of(draw), Duration.ofSeconds(2));
        replicas.forEach(replica -> assertThat(replica.take(List.of(draw))).isEqualTo(Duration.ofSeconds(7)));
        clock.advance(Duration.ofSeconds(7));
        assertThat(replicas.getLast().take(List.of(draw))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDrawBeyondTheCapacityTakesAFullBudget(Kind kind) {
        Limiter limiter = kind.replicas(clock).getFirst();
        Draw large = draw("a", 3, Duration.ofSeconds(10), 5);
        assertThat(limiter.take(List.of(large))).isZero();
        assertThat(limiter.take(List.of(large))).isPositive();
    }
}
