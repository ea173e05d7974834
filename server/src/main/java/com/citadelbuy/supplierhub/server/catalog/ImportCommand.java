package com.citadelbuy.supplierhub.server.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The wish to import one product: named by exactly one of its page, its supplier's id, or a search whose first hit it is.
 *
 * @param supplier may be left out where the connection or the page tells it
 * @param autoSync null leaves it as it is; a new product is then not synced by itself
 */
public record ImportCommand(
        @Nullable String supplier,
        @Nullable String connectionId,
        @Nullable String productUrl,
        @Nullable String productId,
        @Nullable String query,
        @Nullable Boolean autoSync) {}
