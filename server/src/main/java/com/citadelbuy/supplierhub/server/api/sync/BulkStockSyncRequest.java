package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;

/** Whose stock to read. */
public record BulkStockSyncRequest(
        @Describe("Our ids of the products.") @Size(min = 1, max = BulkStockSyncRequest.MOST)
        List<String> productIds) {

    static final int MOST = 10_000;
}
