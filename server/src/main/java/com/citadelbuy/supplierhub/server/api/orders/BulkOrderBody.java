package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Entries;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Many orders, each as a client would ask for it alone. */
public record BulkOrderBody(
        @Size(min = 1, max = BulkOrderBody.MOST)
        @Entries(PlaceOrderBody.class)
        @Describe("Each is the body of `POST /api/v1/orders`, and is accepted or refused for itself.")
        List<JsonNode> orders) {

    static final int MOST = 5000;
}
