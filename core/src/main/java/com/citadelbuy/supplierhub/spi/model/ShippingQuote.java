package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to ship, with its price for the whole request.
 *
 * @param method the supplier's key, to be put into the order
 * @param price zero is free
 * @param minDays fewest days, or null where not told
 * @param shipsFrom ISO country, or null where not told
 * @param tracked null where not told
 */
public record ShippingQuote(
        String method,
        String name,
        Money price,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable String shipsFrom,
        @Nullable Boolean tracked) {

    /**
     * The ways to ship several parts that are quoted apart and ordered together. An order names one method for all it holds, so
     * only methods count that every part has, each at the sum of its prices; one that is priced in several currencies has no
     * sum and is left out. What the parts tell differently is not told.
     *
     * @param parts the quotes of each part; without a part there is no way
     */
    public static List<ShippingQuote> together(Stream<List<ShippingQuote>> parts) {
        return parts.reduce(ShippingQuote::shared).orElse(List.of());
    }

    private static List<ShippingQuote> shared(List<ShippingQuote> some, List<ShippingQuote> others) {
        return some.stream()
                .flatMap(one -> others.stream().filter(one::hasSumWith).map(one::plus))
                .toList();
    }

    private boolean hasSumWith(ShippingQuote other) {
        return method.equals(other.method) && price.currency().equals(other.price.currency());
    }

    private ShippingQuote plus(ShippingQuote other) {
        return new ShippingQuote(
                method,
                name,
                price.plus(other.price),
                later(minDays, other.minDays),
                later(maxDays, other.maxDays),
                Objects.equals(shipsFrom, other.shipsFrom) ? shipsFrom : null,
                Objects.equals(tracked, other.tracked) ? tracked : null);
    }

    /** All of it is there when the last part is. */
    private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : Integer.valueOf(Math.max(one, other));
    }
}
