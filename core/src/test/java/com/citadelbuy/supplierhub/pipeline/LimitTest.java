package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who goes first where a supplier's limits allow less than is wanted, and who had better not begin. */
@NullMarked
class LimitTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<String> went = new ArrayList<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final Limit limit = new Limit(new MemoryLimiter(() -> now), () -> now, this::sleep, call -> {
        went.add(call.request.operation());
        return "done";
    });

    /** Time only goes by while somebody waits. */
    private void sleep(Duration time) {
        if (!meanwhile.isEmpty()) {
            meanwhile.pop().run();
        }
        now = now.plus(time);
    }

    private Call call(String name, Urgency urgency, Duration deadline) {
        return call(name, urgency, deadline, RateLimit.perSecond("calls", 1));
    }

    private Call call(String name, Urgency urgency, Duration deadline, RateLimit... limits) {
        Line line = new Line(
                TestSupplier.definition(null, limits),
                "conn_1",
                URI.create("https://acme.example"),
                urgency,
                new Credentials(Map.of()),
                Map.of(),
                new MemoryTokenVault());
        WireRequest request = new WireRequest(
                name,
                "GET",
                "/",
                List.of(),
                List.of(),
                List.of(),
                null,
                name.startsWith("write") ? Repetition.UNSAFE : Repetition.HARMLESS);
        Call call = new Call(line, request, false, json -> json);
        call.deadline = now.plus(deadline);
        return call;
    }

    private void run(String name, Urgency urgency) throws AttemptFailed {
        assertThat(limit.run(call(name, urgency, Duration.ofSeconds(10)))).isEqualTo("done");
    }

    @Test
    void bothWaitWhereNobodyElseDoes() throws AttemptFailed {
        run("order", Urgency.FOREGROUND);
        run("look", Urgency.BACKGROUND);
        run("order", Urgency.FOREGROUND);
        assertThat(went).containsExactly("order", "look", "order");
    }

    @Test
    void aLookYieldsToAnOrderThatWaitsAndComesAgainLater() throws AttemptFailed {
        run("first", Urgency.FOREGROUND);
        List<Failure> handedBack = new ArrayList<>();
        meanwhile.add(() -> {
            try {
                run("look", Urgency.BACKGROUND);
            } catch (AttemptFailed yielded) {
                handedBack.add(yielded.failure());
                assertThat(yielded.effect()).isEqualTo(AttemptFailed.Effect.NEVER_SENT);
            }
        });
        run("order", Urgency.FOREGROUND);
        assertThat(went).containsExactly("first", "order");
        assertThat(handedBack).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
            assertThat(failure.retryAfter()).isEqualTo(SECOND);
        });
    }

    @Test
    void aLookThatIsWaitingGivesUpItsPlaceToAnOrder() throws AttemptFailed {
        run("first", Urgency.FOREGROUND);
        Call look = call("look", Urgency.BACKGROUND, Duration.ofSeconds(10));
        meanwhile.add(() ->
                meanwhile.add(() -> assertThatThrownBy(() -> limit.run(look)).isInstanceOf(AttemptFailed.class)));
        run("second", Urgency.BACKGROUND);
        run("order", Urgency.FOREGROUND);
        assertThat(went).containsExactly("first", "second", "order");
    }

    /** What it would take is lost to all others, and it would be cut off before it is answered. */
    @Test
    void aCallWhoseTimeIsNearlyUpTakesNothing() throws AttemptFailed {
        Call late = call("late", Urgency.FOREGROUND, Duration.ofMillis(300));
        assertThatThrownBy(() -> limit.run(late)).isInstanceOfSatisfying(AttemptFailed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
            assertThat(failed.failure().retryAfter()).isEqualTo(SECOND);
        });
        Instant before = now;
        run("next", Urgency.FOREGROUND);
        assertThat(now).isEqualTo(before);
    }

    /** Else the looks of a night would leave orders waiting for hours until points have come back. */
    @Test
    void looksLeaveAFifthOfABudgetOfADayToOrders() throws AttemptFailed {
        RateLimit points = RateLimit.of("points", 100, Duration.ofDays(1)).weighing(Map.of("look", 10, "order", 10));
        Duration deadline = Duration.ofSeconds(10);
        for (int i = 0; i < 8; i++) {
            limit.run(call("look", Urgency.BACKGROUND, deadline, points));
        }
        Call ninth = call("look", Urgency.BACKGROUND, deadline, points);
        assertThatThrownBy(() -> limit.run(ninth))
                .isInstanceOfSatisfying(
                        AttemptFailed.class,
                        failed -> assertThat(failed.failure().retryAfter())
                                .isEqualTo(Duration.ofDays(1).dividedBy(10)));
        limit.run(call("order", Urgency.FOREGROUND, deadline, points));
        limit.run(call("order", Urgency.FOREGROUND, deadline, points));
        assertThat(went).filteredOn("look"::equals).hasSize(8);
        assertThat(went).filteredOn("order"::equals).hasSize(2);
    }

    /** An account without points is no reason for others behind the same address to stand still. */
    @Test
    void aRefusalThatNamesABudgetClosesThatOneOnly() {
        assertThat(drained("slow_down", "Insufficient API points. Remaining: 0"))
                .containsExactly("conn_1/points");
        assertThat(drained("slow_down", "Too Many Requests"))
                .containsExactly("conn_1/calls", "conn_1/points", "conn_1/looks");
    }

    /** Where a supplier counts by operation, one that is used up is no reason for the others to stand still. */
    @Test
    void aRefusalThatSpeaksOfTheOperationClosesWhatCountsThatOne() {
        assertThat(drained("day_is_over", "Too Many Requests")).containsExactly("conn_1/looks");
    }

    private List<String> drained(String code, String words) {
        Duration pause = Duration.ofMinutes(1);
        List<String> drained = new ArrayList<>();
        Limiter watched = new Limiter() {
            @Override
            public Duration take(List<Draw> draws) {
                return Duration.ZERO;
            }

            @Override
            public void drain(List<Draw> draws, Duration told) {
                assertThat(told).isEqualTo(pause);
                draws.forEach(draw -> drained.add(draw.key()));
            }
        };
        Failure refusal = new Failure(Failure.Kind.RATE_LIMITED, words, code, pause, null);
        Limit refused = new Limit(watched, () -> now, this::sleep, call -> {
            throw new AttemptFailed(refusal, AttemptFailed.Effect.NONE, false);
        });
        Call call = call(
                "look",
                Urgency.FOREGROUND,
                Duration.ofSeconds(10),
                RateLimit.perSecond("calls", 1),
                RateLimit.of("points", 100, Duration.ofDays(1)),
                RateLimit.perSecond("looks", 1).only("look"),
                RateLimit.perSecond("orders", 1).only("order"));
        assertThatThrownBy(() -> refused.run(call)).isInstanceOf(AttemptFailed.class);
        return drained;
    }

    /** How the calls of some work are ranked, one after the other. */
    private List<Limiter.Rank> ranks(Urgency urgency, Runnable between, String... names) {
        List<Limiter.Rank> ranks = new ArrayList<>();
        Limiter noting = new Limiter() {
            @Override
            public Duration take(List<Draw> draws) {
                ranks.add(draws.getFirst().rank());
                return Duration.ZERO;
            }

            @Override
            public void drain(List<Draw> draws, Duration pause) {}
        };
        Limit ranked = new Limit(noting, () -> now, this::sleep, call -> "done");
        for (String name : names) {
            assertThat(Correlation.with("sord_1", () -> done(ranked, call(name, urgency, Duration.ofSeconds(10)))))
                    .isEqualTo("done");
            between.run();
        }
        return ranks;
    }

    private static Object done(Limit limit, Call call) {
        try {
            return limit.run(call);
        } catch (AttemptFailed failed) {
            return failed;
        }
    }

    /** Else what many read in order to write takes what the writes would have needed, and all have to read again. */
    @Test
    void aWriteGoesFirstWhoseWorkHasReadJustNow() {
        assertThat(ranks(Urgency.FOREGROUND, () -> {}, "write", "read", "write", "read"))
                .containsExactly(Limiter.Rank.FIRST, Limiter.Rank.FIRST, Limiter.Rank.FOLLOWING, Limiter.Rank.FIRST);
    }

    @Test
    void whatWasReadLongAgoGivesNoPrecedence() {
        assertThat(ranks(Urgency.FOREGROUND, () -> now = now.plusSeconds(11), "read", "write"))
                .containsExactly(Limiter.Rank.FIRST, Limiter.Rank.FIRST);
    }

    @Test
    void whoLooksNeverGoesFirst() {
        assertThat(ranks(Urgency.BACKGROUND, () -> {}, "read", "write"))
                .containsExactly(Limiter.Rank.LOOK, Limiter.Rank.LOOK);
    }
}
