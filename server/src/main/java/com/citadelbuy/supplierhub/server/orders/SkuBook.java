package com.citadelbuy.supplierhub.server.orders;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a platform's SKUs stand for, as orders need to know it; the mappings and the stock answer. */
public interface SkuBook {

    /** The sources of each of these SKUs; one that is not mapped is left out. */
    Map<String, List<Source>> sources(String workspaceId, Set<String> skus);

    /** For each of these SKUs, which are not mapped, those that are and look like it. */
    Map<String, List<String>> nearest(String workspaceId, Set<String> skus);

    /**
     * One way to get what a SKU stands for: all of its parts together.
     *
     * @param priority the lower goes first
     * @param shipTo ISO countries; none is all
     */
    record Source(int priority, Set<String> shipTo, List<Part> parts) {

        public Source {
            shipTo = Set.copyOf(shipTo);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A variant.
     *
     * @param factor how many of it make one of the SKU
     * @param pieces how many are known to be there for sale
     * @param mayBeMore whether nobody knows that there are no more
     */
    record Part(String productId, String variantId, int factor, long pieces, boolean mayBeMore) {}
}
