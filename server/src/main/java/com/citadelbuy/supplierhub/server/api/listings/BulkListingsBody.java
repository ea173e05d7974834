package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Entries;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is wanted of many listings. */
public record BulkListingsBody(
        @Size(min = 1, max = 1000) @Entries(ListingWishBody.class) @Describe("Each is taken or refused for itself.")
        List<JsonNode> listings) {}
