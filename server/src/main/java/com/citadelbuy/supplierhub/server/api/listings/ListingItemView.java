package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import org.jspecify.annotations.Nullable;

/** What became of one wish among many. */
public record ListingItemView(
        @Describe("From 1, as it was sent.") int number,
        @Nullable String sku,

        @Describe("taken or refused.") @Example("taken") String outcome,

        @Nullable String listingId,
        @Nullable Problem problem) {}
