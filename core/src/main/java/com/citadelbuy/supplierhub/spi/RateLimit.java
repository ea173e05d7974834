package com.citadelbuy.supplierhub.spi;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A budget a supplier grants: so many units in a period, refilled evenly.
 *
 * @param name unique in the definition; limits of one name share their budget
 * @param capacity units that can be spent at once when the budget is full
 * @param period the time in which an empty budget is full again
 * @param scope who shares the budget
 * @param operations the operations it counts; empty counts all
 * @param weights what an operation costs; 1 for those not named
 * @param capacitySetting a setting of the connection that overrides the capacity, or null
 */
public record RateLimit(
        String name,
        long capacity,
        Duration period,
        Scope scope,
        Set<String> operations,
        Map<String, Integer> weights,
        @Nullable String capacitySetting) {

    /** Who shares a budget. */
    public enum Scope {
        CONNECTION,
        /** All connections that leave from this address to this supplier. */
        SUPPLIER
    }

    public RateLimit {
        operations = Set.copyOf(operations);
        weights = Map.copyOf(weights);
        if (capacity < 1) {
            throw new IllegalArgumentException("A limit allows at least one unit: " + name);
        }
    }

    public static RateLimit of(String name, long capacity, Duration period) {
        return new RateLimit(name, capacity, period, Scope.CONNECTION, Set.of(), Map.of(), null);
    }

    public static RateLimit perSecond(String name, long capacity) {
        return of(name, capacity, Duration.ofSeconds(1));
    }

    public static RateLimit perMinute(String name, long capacity) {
        return of(name, capacity, Duration.ofMinutes(1));
    }

    public RateLimit sharedByAddress() {
        return new RateLimit(name, capacity, period, Scope.SUPPLIER, operations, weights, capacitySetting);
    }

    public RateLimit only(String... operations) {
        return new RateLimit(name, capacity, period, scope, Set.of(operations), weights, capacitySetting);
    }

    /** What operations cost; those not named cost nothing here. */
    public RateLimit weighing(Map<String, Integer> weights) {
        return new RateLimit(name, capacity, period, scope, weights.keySet(), weights, capacitySetting);
    }

    public RateLimit capacityFrom(String setting) {
        return new RateLimit(name, capacity, period, scope, operations, weights, setting);
    }

    /** What it grants a connection with these settings. */
    public long capacity(Map<String, String> settings) {
        String setting = capacitySetting == null ? null : settings.get(capacitySetting);
        return setting == null ? capacity : Math.max(1, Long.parseLong(setting));
    }

    /** What this operation costs here; 0 where the limit does not count it. */
    public int weight(String operation) {
        return operations.isEmpty() || operations.contains(operation) ? weights.getOrDefault(operation, 1) : 0;
    }
}
