package com.citadelbuy.supplierhub.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.ops.Health.Check;
import com.citadelbuy.supplierhub.server.ops.Health.Status;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void allPartsUpIsUp() {
        assertThat(look(Check.database(() -> true), queue(0, null), queue(5, NOW.minusSeconds(60))))
                .isEqualTo(Status.UP);
    }

    @Test
    void aRowThatWaitsTooLongDegrades() {
        assertThat(look(Check.database(() -> true), queue(1, NOW.minusSeconds(61))))
                .isEqualTo(Status.DEGRADED);
    }

    @Test
    void theWorstPartDecides() {
        assertThat(look(Check.database(() -> false), queue(1, NOW.minusSeconds(61)), queue(0, null)))
                .isEqualTo(Status.DOWN);
    }

    @Test
    void withoutRedisTheHubIsDegradedAndNotDown() {
        assertThat(look(Check.database(() -> true), Check.redis(() -> true))).isEqualTo(Status.UP);
        assertThat(look(Check.database(() -> true), Check.redis(() -> false))).isEqualTo(Status.DEGRADED);
    }

    @Test
    void aPartThatCannotBeLookedAtIsDownAndTheOthersAreShown() {
        Check broken = new Check("broken", () -> {
            throw new IllegalStateException("password=hidden");
        });
        Health.Result result = new Health(List.of(broken, queue(0, null))).look();
        assertThat(Json.write(result))
                .isEqualTo("{\"status\":\"down\",\"parts\":{\"broken\":{\"status\":\"down\",\"detail\":\"Could not be"
                        + " looked at: IllegalStateException.\"},\"orders\":{\"status\":\"up\",\"detail\":\"Nothing"
                        + " waits.\"}}}");
    }

    private static Status look(Check... checks) {
        return new Health(List.of(checks)).look().status();
    }

    private static Check queue(long due, @Nullable Instant oldest) {
        return Check.backlog(
                "orders", () -> new Backlog(due, oldest), InstantSource.fixed(NOW), Duration.ofSeconds(60));
    }
}
