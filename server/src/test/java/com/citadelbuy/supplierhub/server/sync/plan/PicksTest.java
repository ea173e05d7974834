package com.citadelbuy.supplierhub.server.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is looked at first. */
@NullMarked
class PicksTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static Candidate candidate(String id, long minutesAgo, double ordered, boolean low) {
        return new Candidate(id, id, NOW.minus(Duration.ofMinutes(minutesAgo)), ordered, low);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        "who was ordered goes before who was not",
                        candidate("ordered", 15, 0.1, false),
                        candidate("old", 9_000, 0, false)),
                Arguments.of(
                        "who is low goes before who is neither",
                        candidate("low", 15, 0, true),
                        candidate("old", 9_000, 0, false)),
                Arguments.of(
                        "who was ordered more goes before who was ordered less",
                        candidate("much", 15, 4, false),
                        candidate("little", 16, 1, false)),
                Arguments.of(
                        "who was ordered goes before who is only low",
                        candidate("ordered", 15, 0.1, false),
                        candidate("low", 15, 0, true)),
                Arguments.of(
                        "who is low as well goes before who is not",
                        candidate("both", 15, 1, true),
                        candidate("ordered", 16, 1, false)),
                Arguments.of(
                        "who has waited an interval longer goes before who was ordered more",
                        candidate("waited", 30, 1, false),
                        candidate("much", 15, 4, false)),
                Arguments.of(
                        "of the others who has waited longer goes first",
                        candidate("older", 601, 0, false),
                        candidate("newer", 600, 0, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void whoGoesFirst(String why, Candidate first, Candidate second) {
        Share.Looks all = new Share.Looks(2, 2);
        assertThat(Picks.of(List.of(second, first), all, QUARTER, NOW))
                .as(why)
                .extracting(Pick::supplierProductId)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void eachOfTheTwoHasItsOwnNumber() {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(candidate("first" + i, 15, 1, false));
            all.add(candidate("rest" + i, 15, 0, false));
        }
        Collections.shuffle(all, new Random(3));
        assertThat(Picks.of(all, new Share.Looks(5, 2), QUARTER, NOW))
                .extracting(Pick::tier)
                .containsExactly(
                        Tier.ORDERED, Tier.ORDERED, Tier.ORDERED, Tier.ORDERED, Tier.ORDERED, Tier.REST, Tier.REST);
    }

    /** 390 in 3 h 31 min are 27 or 28 of them in each quarter of an hour. */
    @Test
    void partsOfALookAddUp() {
        Share share = new Share(QUARTER, 10, QUARTER, 390, Duration.ofMinutes(211));
        long rest = 0;
        for (int i = 0; i < 96; i++) {
            Share.Looks looks = share.looks(NOW.plus(QUARTER.multipliedBy(i)));
            assertThat(looks.first()).isEqualTo(10);
            assertThat(looks.rest()).isBetween(27L, 28L);
            rest += looks.rest();
        }
        assertThat(rest).isBetween(390L * 1_440 / 211 - 1, 390L * 1_440 / 211 + 1);
    }
}
