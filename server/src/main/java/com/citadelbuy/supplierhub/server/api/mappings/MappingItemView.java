package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import org.jspecify.annotations.Nullable;

/** What became of one mapping among many. */
public record MappingItemView(
        @Describe("From 1, as it was sent.") int number,
        @Nullable String platformSku,

        @Describe("created, updated, unchanged or refused.") @Example("created")
        String outcome,

        @Nullable Problem problem) {}
