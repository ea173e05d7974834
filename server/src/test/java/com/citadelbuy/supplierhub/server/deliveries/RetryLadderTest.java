package com.citadelbuy.supplierhub.server.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class RetryLadderTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final Duration PROMISED =
            Duration.ofHours(75).plusMinutes(35).plusSeconds(5);

    @Test
    void tenAttemptsTakeAtLeastSeventyFiveHoursWhateverChanceDoes() {
        for (int seed = 0; seed < 200; seed++) {
            List<Duration> waits = waits(new RetryLadder(new Random(seed)));
            assertThat(waits).hasSize(9);
            Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
            assertThat(all).isBetween(PROMISED, PROMISED.multipliedBy(11).dividedBy(10));
        }
    }

    @Test
    void twoDeliveriesThatFailedTogetherDoNotComeTogetherAgain() {
        Random random = new Random(1);
        assertThat(waits(new RetryLadder(random))).isNotEqualTo(waits(new RetryLadder(random)));
    }

    @Test
    void whatTheReceiverAsksForOnlyLengthensTheWait() {
        RetryLadder ladder = new RetryLadder(new Random(1));
        assertThat(ladder.next(1, NOW.plusSeconds(90), NOW)).contains(NOW.plusSeconds(90));
        assertThat(ladder.next(1, NOW.plusSeconds(1), NOW).orElseThrow()).isAfterOrEqualTo(NOW.plusSeconds(5));
        assertThat(ladder.next(1, NOW.plus(Duration.ofDays(300)), NOW)).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(ladder.next(RetryLadder.ATTEMPTS, NOW.plusSeconds(90), NOW)).isEmpty();
    }

    @Test
    void severalFailuresInARowPauseAReceiverForLongerAndLonger() {
        List<@Nullable Duration> pauses = new ArrayList<>();
        for (int failures = 1; failures <= 12; failures++) {
            Instant until = RetryLadder.pause(reply(500, null), failures, NOW);
            pauses.add(until == null ? null : Duration.between(NOW, until));
        }
        assertThat(pauses.subList(0, 6))
                .containsExactly(
                        null,
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void thoseThatWereUnderWayTogetherSayThatItIsDownAndNoMore() {
        assertThat(RetryLadder.failures(0, 0)).isEqualTo(1);
        assertThat(RetryLadder.failures(0, 1)).isEqualTo(2);
        assertThat(RetryLadder.isDown(RetryLadder.failures(0, 2))).isTrue();
        assertThat(RetryLadder.failures(0, 3)).isEqualTo(3);
        assertThat(RetryLadder.failures(3, 3)).isEqualTo(4);
        assertThat(RetryLadder.failures(4, 7)).isEqualTo(7);
        assertThat(RetryLadder.failures(5, 0)).isEqualTo(1);
    }

    @Test
    void oneThatSaysItIsOverloadedIsLeftInPeaceAtOnce() {
        assertThat(RetryLadder.pause(reply(429, null), 1, NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(RetryLadder.pause(reply(503, NOW.plusSeconds(77)), 1, NOW)).isEqualTo(NOW.plusSeconds(77));
        assertThat(RetryLadder.pause(reply(503, NOW.plus(Duration.ofDays(9))), 1, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(RetryLadder.pause(reply(400, NOW.plusSeconds(77)), 1, NOW)).isNull();
    }

    private static List<Duration> waits(RetryLadder ladder) {
        List<Duration> waits = new ArrayList<>();
        int tries = 1;
        for (Optional<Instant> next = ladder.next(tries, null, NOW);
                next.isPresent();
                next = ladder.next(tries, null, NOW)) {
            waits.add(Duration.between(NOW, next.get()));
            tries++;
        }
        return waits;
    }

    private static Reply reply(int status, @Nullable Instant notBefore) {
        return new Reply(status, "no", null, notBefore, NOW, Duration.ZERO);
    }
}
