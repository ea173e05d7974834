package com.citadelbuy.supplierhub.server.links;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for links.
 *
 * @param connectionId for whom buyers are counted; null lets the first of our products tell it
 * @param productIds ours, or the supplier's own
 * @param tag comes back with what the buyer orders, or null
 */
public record LinkCommand(
        @Nullable String connectionId,
        List<String> productIds,
        @Nullable String tag) {

    public LinkCommand {
        productIds = List.copyOf(productIds);
    }
}
