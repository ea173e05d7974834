package com.citadelbuy.supplierhub.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Limiter;
import com.citadelbuy.supplierhub.pipeline.MemoryLimiter;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** That the bench of budgets sees what it is there to see. */
@NullMarked
class BudgetDayTest {

    private final ManualClock clock = ManualClock.start();

    private BudgetDay.Used live(List<Limiter> replicas) {
        return new BudgetDay(clock, replicas, "conn_1").live(Duration.ofHours(6), Duration.ofHours(1));
    }

    @Test
    void whoSharesABudgetIsNeverRefusedAndUsesIt() {
        Limiter shared = new MemoryLimiter(clock);
        BudgetDay.Used used = live(List.of(shared, shared));
        assertThat(used.refused()).isZero();
        assertThat(used.points()).isBetween(0.98, 1.01);
        assertThat(used.requests()).isBetween(0.95, 1.0);
    }

    @Test
    void whoCountsAloneIsRefused() {
        assertThat(live(List.of(new MemoryLimiter(clock), new MemoryLimiter(clock)))
                        .refused())
                .isGreaterThan(1_000);
    }
}
