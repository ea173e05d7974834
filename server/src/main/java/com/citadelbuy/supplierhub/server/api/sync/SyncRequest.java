package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** Which accounts to sync; none named is all. */
public record SyncRequest(
        @Describe("All connections to this supplier.") @Nullable @Size(max = 100) @Example("aliexpress")
        String supplier,

        @Describe("This connection alone.") @Nullable @Size(max = 100)
        String connectionId) {}
