package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ListWalksTest {

    private static final Instant LOST = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant SETTLED = LOST.plus(Duration.ofMinutes(2));
    private static final Instant FROM = LOST.minus(Duration.ofMinutes(3));
    private static final ListWalks.Need NEED = new ListWalks.Need(FROM, LOST, SETTLED);

    private static ListWalks.Walk begun(Instant at) {
        return new ListWalks.Walk(at, Instant.MIN, List.of());
    }

    /** The request may have had its effect between the walk and that moment. */
    @Test
    void onceARequestIsCertainToHaveEndedAWalkFromBeforeServesNoMoreHoweverFreshItIs() {
        ListWalks.Walk before = begun(SETTLED.minusSeconds(1));
        assertThat(NEED.isMetBy(before, SETTLED.minusMillis(1))).isTrue();
        assertThat(NEED.isMetBy(before, SETTLED)).isFalse();
        assertThat(NEED.isMetBy(before, SETTLED.plusSeconds(5))).isFalse();
    }

    @Test
    void oneFromAfterServesAsLongAsItIsKept() {
        assertThat(NEED.isMetBy(begun(SETTLED), SETTLED.plus(Duration.ofMinutes(9))))
                .isTrue();
    }

    @Test
    void untilThenOneServesThatIsFreshAndFromAfterTheLoss() {
        assertThat(NEED.isMetBy(begun(LOST), LOST.plusSeconds(30))).isTrue();
        assertThat(NEED.isMetBy(begun(LOST), LOST.plusSeconds(31))).isFalse();
        assertThat(NEED.isMetBy(begun(LOST.minusMillis(1)), LOST.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void oneThatDoesNotReachBackFarEnoughServesNobody() {
        ListWalks.Walk near = new ListWalks.Walk(SETTLED, FROM, List.of());
        assertThat(NEED.isMetBy(near, SETTLED)).isFalse();
    }
}
