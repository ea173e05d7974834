package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of a connection.
 *
 * @param products that are kept in step
 * @param hot those of them that come first: ordered lately, or low in stock
 */
public record Wish(List<Budget> budgets, List<OfLane> lanes, long products, long hot) {

    /**
     * What is wanted of a lane.
     *
     * @param cost of one product by the budget's name
     * @param picks whether its runs choose those that come first; else each goes over all
     */
    public record OfLane(String lane, Duration every, Map<String, Long> cost, boolean picks) {

        /** Units a day for so many products. */
        double demand(Budget budget, double products) {
            return cost.getOrDefault(budget.name(), 0L)
                    * products
                    * ((double) Duration.ofDays(1).toMillis() / every.toMillis());
        }
    }

    public Wish {
        budgets = List.copyOf(budgets);
        lanes = List.copyOf(lanes);
    }

    /** Units a day for those that come first. */
    double demandOfFirst(Budget budget) {
        return lanes.stream()
                .filter(OfLane::picks)
                .mapToDouble(lane -> lane.demand(budget, Math.min(hot, products)))
                .sum();
    }

    /** Units a day for all that does not come first. */
    double demandOfRest(Budget budget) {
        return lanes.stream()
                .mapToDouble(lane -> lane.demand(budget, lane.picks() ? Math.max(0, products - hot) : products))
                .sum();
    }
}
