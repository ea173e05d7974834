package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;

/** Remaps to be approved. */
public record BulkRemapsBody(
        @Describe("Ids of remaps. Each is approved or refused for itself.") @Size(min = 1, max = 500)
        List<String> remapIds) {}
