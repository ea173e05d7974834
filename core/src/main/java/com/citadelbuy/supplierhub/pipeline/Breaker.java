package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Leaves a supplier in peace, per connection, while nearly everything sent to it fails. Only outages count. */
final class Breaker implements Step {

    private static final Duration REST = Duration.ofSeconds(30);

    /** How long others wait for the few that try whether the supplier is back, before they ask again. */
    private static final Duration TRIAL = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry breakers;
    private final Map<String, Instant> rests = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Step next;

    Breaker(InstantSource clock, Step next) {
        this.clock = clock;
        this.next = next;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(80)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(3)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build());
    }

    /** The connections that are left in peace now: a call for one would be refused unsent. */
    Set<String> resting() {
        Instant now = clock.instant();
        return rests.entrySet().stream()
                .filter(rest -> rest.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        CircuitBreaker breaker = breakers.circuitBreaker(call.line.connectionId());
        if (!breaker.tryAcquirePermission()) {
            rests(call, TRIAL);
            Failure resting = Failure.of(Kind.UNAVAILABLE, "The supplier failed again and again and is left in peace");
            throw new AttemptFailed(resting.after(REST), AttemptFailed.Effect.NEVER_SENT, false);
        }
        long started = System.nanoTime();
        try {
            Object value = next.run(call);
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            rests.remove(call.line.connectionId());
            return value;
        } catch (AttemptFailed failed) {
            if (failed.failure().kind() == Kind.UNAVAILABLE) {
                breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failed);
                if (breaker.getState() == CircuitBreaker.State.OPEN) {
                    rests(call, REST);
                }
            } else {
                breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            }
            throw failed;
        } catch (RuntimeException bug) {
            breaker.releasePermission();
            throw bug;
        }
    }

    private void rests(Call call, Duration time) {
        Instant end = clock.instant().plus(time);
        rests.merge(call.line.connectionId(), end, (known, another) -> known.isAfter(another) ? known : another);
    }
}
