package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;

/** Whose stock to read. */
public record StockSyncRequest(
        @Describe("Our id of the product.") @Size(min = 1, max = 100) @Example("prod_01…")
        String productId) {}
