package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.util.Set;

/**
 * What can be changed of listings, and how.
 *
 * @param aspects the kinds of changes that it takes
 * @param batch how many changes at once at most
 * @param countsDown whether the marketplace takes what it sells off its stock figure by itself. A figure worked out before a sale
 *     and written after it would then sell the same piece twice
 */
public record ListingRules(Set<Aspect> aspects, int batch, boolean countsDown) {

    public ListingRules {
        aspects = Set.copyOf(aspects);
        if (aspects.isEmpty() || batch < 1) {
            throw new IllegalArgumentException("listings of which nothing can be changed");
        }
    }
}
