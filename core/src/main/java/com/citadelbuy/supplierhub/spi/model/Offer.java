package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier asks for one piece of a variant.
 *
 * @param cost for one piece at the minimum quantity
 * @param minimum how many must be bought at once
 * @param tiers lower prices for larger quantities, ascending by quantity; the supplier applies them by itself
 * @param shipsFrom ISO country, or null where it depends on the stock chosen or is not told
 */
public record Offer(
        Money cost, int minimum, List<Tier> tiers, @Nullable String shipsFrom) {

    /** A price from a quantity on. */
    public record Tier(int quantity, Money cost) {}

    public Offer {
        tiers = List.copyOf(tiers);
    }

    public static Offer of(Money cost) {
        return new Offer(cost, 1, List.of(), null);
    }
}
