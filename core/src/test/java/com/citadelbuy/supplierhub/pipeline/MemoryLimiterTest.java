package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryLimiterTest {

    private Instant now = Instant.EPOCH;
    private final MemoryLimiter limiter = new MemoryLimiter(() -> now);

    private static Limiter.Draw draw(String key, long capacity, Duration period, int weight) {
        return new Limiter.Draw(key, capacity, period, weight);
    }

    @Test
    void noStretchOfAPeriodEverSeesMoreThanTheCapacity() {
        List<Instant> taken = new ArrayList<>();
        while (taken.size() < 50) {
            Duration wait = limiter.take(List.of(draw("a", 4, Duration.ofSeconds(1), 1)));
            if (wait.isZero()) {
                taken.add(now);
                now = now.plusMillis(17);
            } else {
                now = now.plus(wait);
            }
        }
        for (int i = 4; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - 4), taken.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(taken.getFirst(), taken.getLast())).isLessThan(Duration.ofSeconds(14));
    }

    @Test
    void allDrawsAreTakenOrNone() {
        Limiter.Draw scarce = draw("scarce", 1, Duration.ofMinutes(1), 1);
        Limiter.Draw plenty = draw("plenty", 2, Duration.ofMinutes(1), 1);
        assertThat(limiter.take(List.of(scarce, plenty))).isZero();
        assertThat(limiter.take(List.of(scarce, plenty))).isPositive();
        assertThat(limiter.take(List.of(plenty))).isZero();
    }

    @Test
    void aLongBudgetRefillsEvenly() {
        Limiter.Draw points = draw("points", 1_440, Duration.ofDays(1), 1_440);
        assertThat(limiter.take(List.of(points))).isZero();
        assertThat(limiter.take(List.of(draw("points", 1_440, Duration.ofDays(1), 10))))
                .isEqualTo(Duration.ofMinutes(10));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(limiter.take(List.of(draw("points", 1_440, Duration.ofDays(1), 10))))
                .isZero();
    }

    @Test
    void whatTheSupplierClosesStaysClosed() {
        Limiter.Draw draw = draw("a", 100, Duration.ofSeconds(1), 1);
        limiter.drain(List.of(draw), Duration.ofSeconds(7));
        assertThat(limiter.take(List.of(draw))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aCallWaitsForItsTurnAndIsHandedBackWhenTheWaitIsTooLong() {
        record Thing(String id) {}
        TestSupplier supplier = new TestSupplier().answers(200, "{\"data\":{\"id\":\"1\"}}");
        var http = supplier.http(
                RateLimit.perSecond("qps", 1),
                RateLimit.of("points", 100, Duration.ofDays(1)).weighing(Map.of("list", 50)));
        http.get("list", "/list").read(Thing.class);
        http.get("list", "/list").read(Thing.class);
        assertThat(supplier.pauses).hasSize(1);
        SupplierException later = catchThrowableOfType(
                SupplierException.class, () -> http.get("list", "/list").read(Thing.class));
        assertThat(later.failure().kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(later.failure().retryAfter()).isGreaterThan(Duration.ofHours(11));
        assertThat(supplier.sent).hasSize(2);
        http.get("order", "/order").read(Thing.class);
        assertThat(supplier.sent).hasSize(3);
    }
}
