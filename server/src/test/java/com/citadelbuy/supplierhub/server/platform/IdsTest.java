package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IdsTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void anIdIsItsPrefixAndTwentySixCharacters() {
        assertThat(new Ids(() -> now, new Random(1)).next("order")).matches("order_[0-9abcdefghjkmnpqrstvwxyz]{26}");
    }

    @Test
    void idsSortByTheTimeTheyWereMadeEvenWhenTheClockStepsBack() {
        Ids ids = new Ids(() -> now, new Random(7));
        List<String> made = new ArrayList<>();
        for (int step : new int[] {0, 0, 0, 1, 0, -5000, 0, 6000, 0}) {
            now = now.plusMillis(step);
            made.add(ids.next("var"));
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theEarliestOfATimePartsWhatWasMadeBeforeFromWhatComes() {
        Ids ids = new Ids(() -> now, new Random(7));
        String before = ids.next("evt");
        now = now.plusMillis(1);
        String earliest = Ids.earliest("evt", now);
        assertThat(earliest).hasSameSizeAs(before).isGreaterThan(before).isLessThan(ids.next("evt"));
    }

    @Test
    void aMillisecondWhoseNumbersAreUsedUpGoesOnInTheNext() {
        RandomGenerator full = () -> -1L;
        Ids ids = new Ids(() -> now, full);
        String first = ids.next("x");
        assertThat(first).endsWith("zzzzzzzzzzzzzzzz");
        assertThat(ids.next("x")).isGreaterThan(first).endsWith("0000000000000000");
    }
}
