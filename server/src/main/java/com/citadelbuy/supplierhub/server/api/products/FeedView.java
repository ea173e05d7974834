package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.model.Feed;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A list of products that a supplier puts together. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FeedView(
        String name,
        @Nullable String description,

        @Describe("How many products the supplier says are in it, or null.") @Nullable
        Long count) {

    static FeedView of(Feed feed) {
        return new FeedView(feed.name(), feed.description(), feed.count());
    }
}
