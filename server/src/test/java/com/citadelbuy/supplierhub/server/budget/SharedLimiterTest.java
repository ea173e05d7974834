package com.citadelbuy.supplierhub.server.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Limiter.Draw;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What is different about budgets that lie in a database. */
@NullMarked
class SharedLimiterTest {

    private final ManualClock clock = ManualClock.start();

    @Test
    void withoutTheDatabaseEverybodyWaitsAndNobodyIsToldOtherwise() {
        Database database = TestDatabase.fresh();
        SharedLimiter limiter = SharedLimiter.by(clock, database);
        database.close();
        Draw draw = new Draw("a", 10, Duration.ofSeconds(1), 1);
        assertThat(limiter.take(List.of(draw))).isEqualTo(SharedLimiter.UNREACHABLE);
        assertThat(limiter.take(List.of())).isZero();
        limiter.drain(List.of(draw), Duration.ofSeconds(9));
        assertThat(limiter.take(List.of(draw))).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void whoWaitsIsAnsweredFromMemoryUntilItsTimeHasCome() {
        try (Database database = TestDatabase.fresh()) {
            SharedLimiter limiter = SharedLimiter.by(clock, database);
            Draw draw = new Draw("a", 1, Duration.ofMinutes(1), 1);
            assertThat(limiter.take(List.of(draw))).isZero();
            assertThat(limiter.take(List.of(draw))).isEqualTo(Duration.ofSeconds(63));
            database.useHandle(handle -> handle.execute("DELETE FROM budgets"));
            clock.advance(Duration.ofSeconds(60));
            assertThat(limiter.take(List.of(draw))).isEqualTo(Duration.ofSeconds(3));
            clock.advance(Duration.ofSeconds(3));
            assertThat(limiter.take(List.of(draw))).isZero();
        }
    }

    @Test
    void whoOnlyLooksLeavesWhatComesNextToWhoWaitsOnAnotherReplica() {
        try (Database database = TestDatabase.fresh()) {
            SharedLimiter orders = SharedLimiter.by(clock, database);
            SharedLimiter looks = SharedLimiter.by(clock, database);
            List<Draw> call = List.of(new Draw("a", 1, Duration.ofSeconds(1), 1));
            List<Draw> look = List.of(call.getFirst().yielding());
            assertThat(looks.take(look)).isZero();
            Duration wait = orders.take(call);
            assertThat(wait).isPositive();
            clock.advance(wait);
            assertThat(looks.take(look)).isPositive();
            assertThat(orders.take(call)).isZero();
            clock.advance(Duration.ofSeconds(2));
            assertThat(looks.take(look)).isZero();
        }
    }

    @Test
    void whoHasReadWritesBeforeOthersRead() {
        try (Database database = TestDatabase.fresh()) {
            SharedLimiter one = SharedLimiter.by(clock, database);
            SharedLimiter other = SharedLimiter.by(clock, database);
            List<Draw> read = List.of(new Draw("a", 1, Duration.ofSeconds(1), 1));
            List<Draw> write = List.of(read.getFirst().following());
            assertThat(one.take(read)).isZero();
            Duration wait = one.take(write);
            assertThat(wait).isPositive();
            clock.advance(wait);
            assertThat(other.take(read)).isPositive();
            assertThat(one.take(write)).isZero();
            clock.advance(Duration.ofSeconds(2));
            assertThat(other.take(read)).isZero();
        }
    }

    /** Replicas name their budgets in any order; none may wait for another that waits for it. */
    @Test
    void manyAtOnceTakeExactlyWhatThereIs() throws Exception {
        try (Database database = TestDatabase.fresh();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Draw a = new Draw("a", 25, Duration.ofDays(1), 1);
            Draw b = new Draw("b", 60, Duration.ofSeconds(60), 1);
            List<SharedLimiter> replicas =
                    List.of(SharedLimiter.by(clock, database), SharedLimiter.by(clock, database));
            List<Callable<Duration>> calls = IntStream.range(0, 80)
                    .<Callable<Duration>>mapToObj(
                            i -> () -> replicas.get(i % 2).take(i % 3 == 0 ? List.of(a, b) : List.of(b, a)))
                    .toList();
            long taken = 0;
            for (Future<Duration> call : threads.invokeAll(calls)) {
                taken += call.get().isZero() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(25);
            assertThat(IntStream.range(0, 80)
                            .filter(i -> replicas.getFirst().take(List.of(b)).isZero()))
                    .hasSize(35);
        }
    }

    @Test
    void withoutATestTheTimeIsTheDatabases() {
        try (Database database = TestDatabase.fresh()) {
            SharedLimiter limiter = SharedLimiter.on(database, clock);
            Draw draw = new Draw("a", 1, Duration.ofMinutes(1), 1);
            assertThat(limiter.take(List.of(draw))).isZero();
            assertThat(limiter.take(List.of(draw))).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(63));
        }
    }
}
