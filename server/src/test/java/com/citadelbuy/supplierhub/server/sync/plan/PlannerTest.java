package com.citadelbuy.supplierhub.server.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PlannerTest {

    private static final Budget POINTS = new Budget("points", 50_000, Duration.ofDays(1), 1);
    private static final Budget ACCOUNT = new Budget("account", 1, Duration.ofSeconds(1), 1);
    private static final Wish.OfLane STOCK =
            new Wish.OfLane("stock", Duration.ofMinutes(15), Map.of("points", 10L, "account", 1L), true);
    private static final Wish.OfLane CONTENT =
            new Wish.OfLane("content", Duration.ofHours(1), Map.of("points", 20L, "account", 2L), false);

    private static double spent(Plan plan, String budget) {
        return plan.spending().stream()
                .filter(spending -> spending.budget().name().equals(budget))
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void itTellsHowManyAsOftenAsWantedOrAllHowOften() {
        Plan plan = Planner.of(new Wish(List.of(ACCOUNT, POINTS), List.of(STOCK), 4_000, 0));
        assertThat(plan.lanes()).singleElement().satisfies(lane -> {
            assertThat(lane.atWish()).isEqualTo(52);
            assertThat(lane.allEvery()).isEqualTo(Duration.ofMinutes(19 * 60 + 12));
            assertThat(lane.restEvery()).isEqualTo(lane.allEvery());
            assertThat(lane.limitedBy()).isEqualTo("points");
        });
        assertThat(plan.sentences())
                .contains(
                        "Stock alone: 52 products every 15 min, or all 4,000 every 19 h.",
                        "Of points, 10,000 of 50,000 are kept for orders.");
        assertThat(spent(plan, "points")).isCloseTo(1, within(1e-3));
    }

    @Test
    void thoseOrderedLatelyAreAsFreshAsWantedAndTheOthersShareTheRest() {
        Plan plan = Planner.of(new Wish(List.of(POINTS), List.of(STOCK), 4_000, 26));
        Plan.Lane lane = plan.lanes().getFirst();
        assertThat(lane.hotEvery()).isEqualTo(Duration.ofMinutes(15));
        // 26 take 24,960 of the 50,000 points; 3,974 share the others.
        assertThat(lane.restEvery())
                .isCloseTo(Duration.ofMillis((long) (3_974 * 10 / 25_040.0 * 86_400_000)), Duration.ofSeconds(1));
        assertThat(spent(plan, "points")).isCloseTo(1, within(1e-3));
    }

    @Test
    void tooManyOrderedLatelyLeaveSomethingToTheOthers() {
        Plan plan = Planner.of(new Wish(List.of(POINTS), List.of(STOCK), 4_000, 1_000));
        Plan.Lane lane = plan.lanes().getFirst();
        assertThat(lane.hotEvery()).isGreaterThan(Duration.ofHours(5)).isLessThan(Duration.ofHours(6));
        assertThat(lane.restEvery()).isLessThan(Duration.ofDays(7));
        assertThat(spent(plan, "points")).isCloseTo(1, within(1e-3));
    }

    @Test
    void lanesThatShareABudgetSlowDownAlike() {
        Plan plan = Planner.of(new Wish(List.of(POINTS), List.of(CONTENT, STOCK), 4_000, 0));
        Duration content = plan.lanes().getFirst().restEvery();
        Duration stock = plan.lanes().getLast().restEvery();
        assertThat(content).isCloseTo(stock.multipliedBy(4), Duration.ofSeconds(5));
        assertThat(spent(plan, "points")).isCloseTo(1, within(1e-3));
    }

    @Test
    void whatFitsIsAsFreshAsWanted() {
        Plan plan = Planner.of(new Wish(List.of(ACCOUNT, POINTS), List.of(CONTENT, STOCK), 30, 5));
        assertThat(plan.lanes()).allSatisfy(lane -> {
            assertThat(lane.restEvery()).isEqualTo(lane.wish().every());
            assertThat(lane.limitedBy()).isNull();
        });
        assertThat(spent(plan, "points")).isLessThan(1);
    }

    @Test
    void withoutLimitsAllIsAsWanted() {
        Wish.OfLane free = new Wish.OfLane("stock", Duration.ofMinutes(15), Map.of(), true);
        Plan plan = Planner.of(new Wish(List.of(), List.of(free), 1_000_000, 0));
        assertThat(plan.lanes().getFirst().restEvery()).isEqualTo(Duration.ofMinutes(15));
        assertThat(plan.lanes().getFirst().atWish()).isNull();
    }

    @Test
    void connectionsThatShareAnAddressShareWhatItMay() {
        Budget shared = new Budget("address", 10, Duration.ofSeconds(1), 5);
        Wish.OfLane stock = new Wish.OfLane("stock", Duration.ofMinutes(1), Map.of("address", 1L), true);
        Plan plan = Planner.of(new Wish(List.of(shared), List.of(stock), 1_000, 0));
        assertThat(plan.lanes().getFirst().atWish()).isEqualTo(114);
    }

    @Test
    void nothingToRefreshSpendsNothing() {
        Plan plan = Planner.of(new Wish(List.of(POINTS), List.of(STOCK), 0, 0));
        assertThat(spent(plan, "points")).isZero();
        assertThat(plan.lanes().getFirst().restEvery()).isEqualTo(Duration.ofMinutes(15));
    }
}
