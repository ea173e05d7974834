package com.citadelbuy.supplierhub.server.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What buyers have taken. */
public interface SoldPieces {

    /** How many pieces of a sku are sold at all places that whoever tells of stock cannot know of: not sent yet, or sold since. */
    long unknown(String workspaceId, String sku, Instant since);

    /** How many pieces of one listing were sold that whoever named a figure of it then cannot have known of. */
    long since(
            String workspaceId, String connectionId, @Nullable String sku, @Nullable String listingId, Instant since);
}
