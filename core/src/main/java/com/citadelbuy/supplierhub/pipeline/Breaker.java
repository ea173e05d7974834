package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Leaves a supplier in peace, per connection, while nearly everything sent to it fails. Only outages count. */
final class Breaker implements Step {

    private static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(50)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(80)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(3)
            .build());
    private final Step next;

    Breaker(Step next) {
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        CircuitBreaker breaker = breakers.circuitBreaker(call.line.connectionId());
        if (!breaker.tryAcquirePermission()) {
            Failure resting = Failure.of(Kind.UNAVAILABLE, "The supplier failed again and again and is left in peace");
            throw new AttemptFailed(resting.after(REST), AttemptFailed.Effect.NEVER_SENT, false);
        }
        long started = System.nanoTime();
        try {
            Object value = next.run(call);
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return value;
        } catch (AttemptFailed failed) {
            if (failed.failure().kind() == Kind.UNAVAILABLE) {
                breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failed);
            } else {
                breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            }
            throw failed;
        } catch (RuntimeException bug) {
            breaker.releasePermission();
            throw bug;
        }
    }
}
