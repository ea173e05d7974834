package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** Whom to ask. */
public record ListingSyncBody(
        @Nullable
        @Size(min = 1, max = 100)
        @Example("conn_01jd4n3v9k0m2q4r6s8t0v2w4x")
        @Describe("Left out: all connections that show their listings.")
        String connectionId) {}
