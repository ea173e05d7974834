package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls before a limiter; what every limiter promises by itself is the matter of the contract of limiters. */
class MemoryLimiterTest {

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
