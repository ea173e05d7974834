package com.citadelbuy.supplierhub.server.api.webhooks;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import org.jspecify.annotations.Nullable;

/** Which failed deliveries are read again. */
public record ReplayFailedBody(
        @Nullable @Describe("Those of this connection alone; all where it is left out.")
        String connectionId) {}
