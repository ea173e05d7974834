package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.RateLimit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A budget that the supplier grants. */
public record LimitView(
        String name,

        @Describe("Units that can be spent within the period.")
        long capacity,

        double periodSeconds,

        @Describe("connection, or supplier where all connections share it.")
        String scope,

        @Describe("The operations it counts; empty counts all.")
        List<String> operations,

        @Describe("What an operation costs; 1 for those not named.")
        Map<String, Integer> weights,

        @Describe("The setting that overrides the capacity.") @Nullable
        String capacitySetting) {

    static LimitView of(RateLimit limit) {
        return new LimitView(
                limit.name(),
                limit.capacity(),
                limit.period().toMillis() / 1000.0,
                limit.scope().name().toLowerCase(Locale.ROOT),
                limit.operations().stream().sorted().toList(),
                new TreeMap<>(limit.weights()),
                limit.capacitySetting());
    }
}
