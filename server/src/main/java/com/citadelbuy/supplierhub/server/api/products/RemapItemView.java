package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import org.jspecify.annotations.Nullable;

/** What became of one remap among many. */
public record RemapItemView(
        @Describe("From 1, as it was sent.") int number,
        String id,

        @Describe("approved or refused.") @Example("approved")
        String outcome,

        @Nullable Problem problem) {}
