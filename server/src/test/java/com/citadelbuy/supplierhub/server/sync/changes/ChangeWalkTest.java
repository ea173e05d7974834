package com.citadelbuy.supplierhub.server.sync.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.changes.ChangeLane.Pass;
import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class ChangeWalkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final ChangeRules RULES = new ChangeRules(Duration.ofDays(15), LATE);

    private static ChangeLane lane(@Nullable Instant settled, @Nullable Pass pass) {
        return new ChangeLane("default", "l", "c", settled, pass, null, null, null, 0, 0, 0, null);
    }

    private static ChangeWindow begun(@Nullable Instant settled, @Nullable Pass pass) {
        return ChangeWalk.window(ChangeWalk.begun(lane(settled, pass), RULES, NOW));
    }

    @Test
    void aPassBeginsWhereNothingCanAppearAnyMoreAndEndsNow() {
        Instant settled = NOW.minus(Duration.ofMinutes(20));
        assertThat(begun(settled, null)).isEqualTo(new ChangeWindow(settled, NOW));
        assertThat(begun(null, null)).isEqualTo(new ChangeWindow(NOW.minus(ChangeWalk.FIRST_LOOK), NOW));
    }

    @Test
    void aPassUnderWayGoesOnAsItBegan() {
        Pass pass = new Pass(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(2)), "7", 6);
        assertThat(ChangeWalk.begun(lane(null, pass), RULES, NOW).pass()).isEqualTo(pass);
    }

    @Test
    void whatCanNoLongerBeAskedForIsNot() {
        Instant longAgo = NOW.minus(Duration.ofDays(40));
        ChangeWindow window = begun(longAgo, null);
        assertThat(window.from()).isEqualTo(NOW.minus(RULES.furthest()).plus(LATE));
        Pass pass = new Pass(longAgo, longAgo.plus(LATE), "7", 6);
        assertThat(ChangeWalk.pass(ChangeWalk.begun(lane(longAgo, pass), RULES, NOW)))
                .isEqualTo(new Pass(window.from(), NOW, null, 0));
    }

    @Test
    void theNextPassOverlapsByWhatMayComeLateAndNeverGoesBack() {
        ChangeLane begun = ChangeWalk.begun(lane(NOW.minus(Duration.ofHours(1)), null), RULES, NOW);
        ChangeLane onward = ChangeWalk.after(begun, RULES, new Cursor("2"), NOW);
        assertThat(onward.pass()).isEqualTo(new Pass(NOW.minus(Duration.ofHours(1)), NOW, "2", 1));
        assertThat(onward.settledUntil()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        ChangeLane ended = ChangeWalk.after(onward, RULES, null, NOW.plusSeconds(9));
        assertThat(ended.pass()).isNull();
        assertThat(ended.settledUntil()).isEqualTo(NOW.minus(LATE));
        assertThat(ended.lastSuccessAt()).isEqualTo(NOW.plusSeconds(9));
        ChangeLane soon = ChangeWalk.begun(lane(NOW.minusSeconds(1), null), RULES, NOW);
        assertThat(ChangeWalk.after(soon, RULES, null, NOW).settledUntil()).isEqualTo(NOW.minusSeconds(1));
    }
}
