package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.EventEndpoints.Missed;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import org.jspecify.annotations.Nullable;

/** What becomes of what was missed. */
public record EnableBody(
        @Describe("What becomes of events that came while it was disabled: deliver, unless given, or skip.")
        @Nullable
        @OneOf({"deliver", "skip"})
        String missed) {

    Missed choice() {
        return "skip".equals(missed) ? Missed.SKIP : Missed.DELIVER;
    }
}
