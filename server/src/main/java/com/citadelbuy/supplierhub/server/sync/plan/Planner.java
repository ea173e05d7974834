package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Divides what a supplier allows: those ordered lately as often as wanted, as far as it goes; the others evenly with what is
 * left, of which there is always something. Pure.
 */
public final class Planner {

    /** Where there are others, those ordered lately get no more than this. */
    private static final double MOST_FOR_HOT = 0.9;

    private Planner() {}

    public static Plan of(Wish wish) {
        long hot = Math.min(wish.hot(), wish.products());
        long rest = wish.products() - hot;
        double forHot = rest == 0 ? 1 : MOST_FOR_HOT;
        double hotSlower =
                Math.max(1, slowest(wish, budget -> demand(wish, budget, hot) / (forHot * budget.unitsADay())));
        double restSlower = rest == 0
                ? 1
                : Math.max(1, slowest(wish, budget -> {
                    double left = budget.unitsADay() - demand(wish, budget, hot) / hotSlower;
                    return demand(wish, budget, rest) / left;
                }));
        boolean slower = hotSlower > 1 || restSlower > 1;
        List<Plan.Lane> lanes = wish.lanes().stream()
                .map(lane -> lane(wish, lane, hotSlower, rest == 0 ? hotSlower : restSlower, slower))
                .toList();
        List<Plan.Spending> spending = wish.budgets().stream()
                .map(budget -> new Plan.Spending(
                        budget,
                        (demand(wish, budget, hot) / hotSlower + demand(wish, budget, rest) / restSlower)
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
                times(lane.every(), hotSlower),
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

    private static double demand(Wish wish, Budget budget, double products) {
        return wish.lanes().stream()
                .mapToDouble(lane -> lane.demand(budget, products))
                .sum();
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofSeconds(Math.round(time.toMillis() * factor / 1_000));
    }
}
