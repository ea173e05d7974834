package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** Why, for the timeline. */
public record CancelBody(
        @Nullable @Size(max = 500) @Example("The customer changed their mind") @Describe("Goes into the timeline.")
        String note) {}
