package com.citadelbuy.supplierhub.server.listings;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is of the variants of our catalogue. */
public interface Goods {

    /** Empty where there is no such variant, or its supplier does not list it any more. */
    Optional<Level> of(String workspaceId, String variantId);

    /**
     * How much there is for certain.
     *
     * @param quantity null where nobody counts
     * @param unbounded whether it is made when ordered
     * @param told when the oldest part of that was told
     */
    record Level(
            @Nullable Long quantity,
            boolean unbounded,
            @Nullable Instant told) {}
}
