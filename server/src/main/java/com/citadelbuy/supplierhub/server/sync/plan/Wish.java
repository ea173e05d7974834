package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of a connection.
 *
 * @param products that are kept in step
 * @param hot those of them that were ordered lately
 */
public record Wish(List<Budget> budgets, List<OfLane> lanes, long products, long hot) {

    /**
     * What is wanted of a lane.
     *
     * @param cost of one product by the budget's name
     */
    public record OfLane(String lane, Duration every, Map<String, Long> cost) {

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

    /** The same with none before the others. */
    public Wish evenly() {
        return new Wish(budgets, lanes, products, 0);
    }
}
