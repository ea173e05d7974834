package com.citadelbuy.supplierhub.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps retries at a fifth of the calls of a connection, with a few to spare for quiet times, so that a supplier in trouble
 * is not buried. Thread-safe.
 */
final class RetryBudget {

    private static final double SHARE = 0.2;
    private static final double SPARE = 10;

    private final Map<String, Double> left = new ConcurrentHashMap<>();

    void called(String connectionId) {
        left.merge(connectionId, SPARE, (have, spare) -> Math.min(spare, have + SHARE));
    }

    boolean spend(String connectionId) {
        double[] before = new double[1];
        left.computeIfPresent(connectionId, (id, have) -> {
            before[0] = have;
            return have >= 1 ? have - 1 : have;
        });
        return before[0] >= 1;
    }
}
