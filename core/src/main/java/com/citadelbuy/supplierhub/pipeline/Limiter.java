package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;
import java.util.List;

/** Hands out the budgets that suppliers grant. Thread-safe. */
public interface Limiter {

    /**
     * Units to be taken from a budget.
     *
     * @param key names the budget, the same for all who share it
     */
    record Draw(String key, long capacity, Duration period, int weight) {}

    /** Takes all draws or none. Zero when taken, else how long to wait before asking again. */
    Duration take(List<Draw> draws);

    /** Nobody gets anything from these budgets for so long: the supplier said so. */
    void drain(List<Draw> draws, Duration pause);
}
