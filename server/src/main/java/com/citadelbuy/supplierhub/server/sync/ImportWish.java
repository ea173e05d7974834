package com.citadelbuy.supplierhub.server.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to import through one connection: exactly one of its lists is named.
 *
 * @param ids the supplier's ids
 * @param urls the products' pages at the supplier
 * @param query a search, all of whose hits are wanted
 * @param feed a feed's name
 * @param everything the whole catalogue
 * @param autoSync null leaves known products as they are
 * @param limit how many products at most
 */
public record ImportWish(
        @Nullable List<String> ids,
        @Nullable List<String> urls,
        @Nullable String query,
        @Nullable String feed,
        boolean everything,
        @Nullable Boolean autoSync,
        int limit) {}
