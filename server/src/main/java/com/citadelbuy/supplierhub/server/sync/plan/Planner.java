package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Divides what a supplier allows: those that come first as often as wanted, as far as it goes; the others evenly with what is
 * left, of which there is always something. Pure.
 */
public final class Planner {

    /** Where there are others, those that come first get no more than this. */
    private static final double MOST_FOR_HOT = 0.9;

    private Planner() {}

    public static Plan of(Wish wish) {
        boolean others = wish.budgets().stream().anyMatch(budget -> wish.demandOfRest(budget) > 0);
        double forHot = others ? MOST_FOR_HOT : 1;
        double hotSlower =
                Math.max(1, slowest(wish, budget -> wish.demandOfFirst(budget) / (forHot * budget.unitsADay())));
        double restSlower = others
                ? Math.max(
                        1,
                        slowest(
                                wish,
                                budget -> wish.demandOfRest(budget)
                                        / (budget.unitsADay() - wish.demandOfFirst(budget) / hotSlower)))
                : hotSlower;
        boolean slower = hotSlower > 1 || restSlower > 1;
        List<Plan.Lane> lanes = wish.lanes().stream()
                .map(lane -> lane(wish, lane, hotSlower, restSlower, slower))
                .toList();
        List<Plan.Spending> spending = wish.budgets().stream()
                .map(budget -> new Plan.Spending(
                        budget,
                        (wish.demandOfFirst(budget) / hotSlower + wish.demandOfRest(budget) / restSlower)
                                / budget.unitsADay()))
                .toList();
        return new Plan(wish, lanes, spending, Sentences.of(wish, lanes));
    }

    private static Plan.Lane lane(Wish wish, Wish.OfLane lane, double hotSlower, double restSlower, boolean slower) {
        Optional<Budget> scarcest = scarcest(wish, lane);
        Long atWish = scarcest.map(budget -> (long) Math.floor(budget.unitsADay() / lane.demand(budget, 1) + 1e-9))
                .orElse(null);
        Duration allEvery = scarcest.map(
                        budget -> times(lane.every(), lane.demand(budget, wish.products()) / budget.unitsADay()))
                .orElse(null);
        return new Plan.Lane(
                lane,
                atWish,
                allEvery,
                times(lane.every(), lane.picks() ? hotSlower : restSlower),
                times(lane.every(), restSlower),
                slower ? scarcest.map(Budget::name).orElse(null) : null);
    }

    /** The budget of which a product of this lane takes the largest part. */
    private static Optional<Budget> scarcest(Wish wish, Wish.OfLane lane) {
        return wish.budgets().stream()
                .filter(budget -> lane.demand(budget, 1) > 0)
                .max(Comparator.comparingDouble(budget -> lane.demand(budget, 1) / budget.unitsADay()));
    }

    private static double slowest(Wish wish, ToDoubleFunction<Budget> factor) {
        return wish.budgets().stream().mapToDouble(factor).max().orElse(1);
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofSeconds(Math.round(time.toMillis() * factor / 1_000));
    }
}
