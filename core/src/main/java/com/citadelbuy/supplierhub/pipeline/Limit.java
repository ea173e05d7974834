package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits until the supplier's budgets allow the attempt; closes them when the supplier says that it has had enough. */
final class Limit implements Step {

    private static final Duration UNTOLD_PAUSE = Duration.ofSeconds(1);
    /** A call that begins with less time than this is lost before it is answered, and with it what it took of the budget. */
    private static final Duration LEAST_TIME = Duration.ofMillis(500);

    /** For so long after a call its work is under way; longer than a write that comes after it waits for its turn. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private static final int MOST_REMEMBERED = 10_000;

    /** When work that is waited for was last allowed a call. */
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();

    /** How many wait in line for a connection. */
    private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

    private final Limiter limiter;
    private final InstantSource clock;
    private final Pause pause;
    private final Step next;

    Limit(Limiter limiter, InstantSource clock, Pause pause, Step next) {
        this.limiter = limiter;
        this.clock = clock;
        this.pause = pause;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        List<Limiter.Draw> draws = draws(call);
        acquire(call, draws);
        remember(call);
        try {
            return next.run(call);
        } catch (AttemptFailed failed) {
            if (failed.failure().kind() == Kind.RATE_LIMITED) {
                Duration told = failed.failure().retryAfter();
                limiter.drain(spent(call, draws, failed.failure()), told == null ? UNTOLD_PAUSE : told);
            }
            throw failed;
        }
    }

    /** Those that the supplier speaks of; all that count the call where its words do not tell. */
    private static List<Limiter.Draw> spent(Call call, List<Limiter.Draw> draws, Failure refusal) {
        ErrorRules errors = call.line.definition().errors();
        Optional<String> named = errors.limitIn(refusal.message());
        Predicate<RateLimit> isMeant = errors.isOfOperation(refusal.supplierCode())
                ? limit -> limit.operations().contains(call.request.operation())
                : limit -> named.filter(limit.name()::equals).isPresent();
        List<Limiter.Draw> told = call.line.definition().limits().stream()
                .filter(isMeant)
                .map(limit -> draw(limit, call))
                .toList();
        return told.isEmpty() ? draws : told;
    }

    private void remember(Call call) {
        @Nullable String work = Correlation.current();
        if (work == null || call.line.urgency() == Urgency.BACKGROUND) {
            return;
        }
        Instant now = clock.instant();
        if (begun.size() >= MOST_REMEMBERED) {
            begun.values().removeIf(at -> at.plus(UNDER_WAY).isBefore(now));
        }
        begun.put(work, now);
    }

    /** Only writes: work that reads on and on, such as an import, would keep all others waiting. */
    private boolean isFollowing(Call call) {
        @Nullable String work = Correlation.current();
        @Nullable Instant at = work == null ? null : begun.get(work);
        return at != null
                && call.request.repetition() != Repetition.HARMLESS
                && at.plus(UNDER_WAY).isAfter(clock.instant());
    }

    private void acquire(Call call, List<Limiter.Draw> draws) throws AttemptFailed {
        AtomicInteger line = waiting.computeIfAbsent(call.line.connectionId(), id -> new AtomicInteger());
        if (call.line.urgency() == Urgency.BACKGROUND) {
            waitFor(call, draws, () -> line.get() > 0);
            return;
        }
        line.incrementAndGet();
        try {
            waitFor(call, draws, () -> false);
        } finally {
            line.decrementAndGet();
        }
    }

    /** Waits until it may go; gives up its place as soon as it should yield. */
    private void waitFor(Call call, List<Limiter.Draw> draws, BooleanSupplier yields) throws AttemptFailed {
        while (true) {
            if (yields.getAsBoolean()) {
                throw later(UNTOLD_PAUSE);
            }
            // One whose time is nearly up must not take what another could still use.
            if (clock.instant().plus(LEAST_TIME).isAfter(call.deadline)) {
                throw later(UNTOLD_PAUSE);
            }
            Duration wait = limiter.take(draws);
            if (wait.isZero()) {
                return;
            }
            if (clock.instant().plus(wait).isAfter(call.deadline)) {
                throw later(wait);
            }
            try {
                pause.sleep(wait);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw later(wait);
            }
        }
    }

    private static AttemptFailed later(Duration wait) {
        String message = "The supplier's limit allows this call in " + wait.toSeconds() + " s";
        return new AttemptFailed(
                Failure.of(Kind.RATE_LIMITED, message).after(wait), AttemptFailed.Effect.NEVER_SENT, false);
    }

    private List<Limiter.Draw> draws(Call call) {
        boolean following = isFollowing(call);
        return call.line.definition().limits().stream()
                .filter(limit -> limit.weight(call.request.operation()) > 0)
                .map(limit -> draw(limit, call))
                .map(draw -> following && draw.rank() == Limiter.Rank.FIRST ? draw.following() : draw)
                .toList();
    }

    private static Limiter.Draw draw(RateLimit limit, Call call) {
        String owner = limit.scope() == RateLimit.Scope.SUPPLIER
                ? call.line.definition().id() + "@" + call.line.base()
                : call.line.connectionId();
        Limiter.Draw draw = new Limiter.Draw(
                owner + "/" + limit.name(),
                limit.capacity(call.line.settings()),
                limit.period(),
                limit.weight(call.request.operation()));
        return call.line.urgency() == Urgency.BACKGROUND ? draw.yielding() : draw;
    }
}
