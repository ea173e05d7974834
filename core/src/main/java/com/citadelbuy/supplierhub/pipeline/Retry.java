package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The retry law. What was never sent, or provably had no effect, may be sent again. What may have had an effect is sent
 * again only if the request is repeatable; if it is not, the outcome is unknown, and finding it out is not this stage's
 * business. Waits grow with full jitter, a supplier's own wait is obeyed, and a wait that would outlast the deadline is
 * handed back to be scheduled.
 */
final class Retry implements Step {

    private static final Duration BASE = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final int maxRetries;
    private final RetryBudget budget;
    private final InstantSource clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final Step next;

    Retry(int maxRetries, RetryBudget budget, InstantSource clock, Pause pause, RandomGenerator random, Step next) {
        this.maxRetries = maxRetries;
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        budget.called(call.line.connectionId());
        for (call.attempt = 1; ; call.attempt++) {
            try {
                return next.run(call);
            } catch (AttemptFailed failed) {
                AttemptFailed judged = judge(call, failed);
                if (!mayTryAgain(call, judged)) {
                    throw inTheEnd(call, judged);
                }
                waitFor(judged, call);
            }
        }
    }

    /** Names what is unknown: a request that may have had an effect and must not be repeated. */
    private static AttemptFailed judge(Call call, AttemptFailed failed) {
        call.mayHaveHadEffect |= failed.effect() == AttemptFailed.Effect.UNKNOWN;
        boolean safe = call.request.repetition() != Repetition.UNSAFE;
        if (safe || failed.effect() != AttemptFailed.Effect.UNKNOWN) {
            return failed;
        }
        Failure unknown = failed.failure().as(Kind.OUTCOME_UNKNOWN);
        return new AttemptFailed(unknown, AttemptFailed.Effect.UNKNOWN, false);
    }

    /** A key makes repeating safe and does not tell what the requests before have done. */
    private static AttemptFailed inTheEnd(Call call, AttemptFailed failed) {
        boolean unknown = call.request.repetition() == Repetition.KEYED
                && call.mayHaveHadEffect
                && !failed.failure().kind().refusal();
        return unknown
                ? new AttemptFailed(
                        failed.failure().as(Kind.OUTCOME_UNKNOWN), AttemptFailed.Effect.UNKNOWN, failed.again())
                : failed;
    }

    private boolean mayTryAgain(Call call, AttemptFailed failed) {
        return failed.again() && call.attempt <= maxRetries && budget.spend(call.line.connectionId());
    }

    private void waitFor(AttemptFailed failed, Call call) throws AttemptFailed {
        @Nullable Duration told = failed.failure().retryAfter();
        Duration wait = told != null ? told : jittered(call.attempt);
        if (clock.instant().plus(wait).isAfter(call.deadline)) {
            throw inTheEnd(call, failed.given(wait));
        }
        try {
            pause.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw inTheEnd(call, failed);
        }
    }

    private Duration jittered(int attempt) {
        long most = Math.min(LONGEST.toMillis(), BASE.toMillis() << Math.min(attempt, 10));
        return Duration.ofMillis(random.nextLong(most + 1));
    }
}
