package com.citadelbuy.supplierhub.server.mappings;

import org.jspecify.annotations.Nullable;

/** Which mappings are wanted; null is any. */
public record MappingFilter(
        @Nullable Boolean broken,
        @Nullable String variantId,
        @Nullable String productId,
        @Nullable String connectionId) {}
