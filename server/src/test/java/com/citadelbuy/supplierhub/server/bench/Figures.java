package com.citadelbuy.supplierhub.server.bench;

import java.util.Arrays;
import java.util.List;

/** What to make of several measurements. */
final class Figures {

    private Figures() {}

    /** The middle one; of an even number the mean of the two in the middle. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest that at least this share of all do not exceed. */
    static double percentile(double share, long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
