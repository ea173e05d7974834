package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.DeliveryFilter;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which deliveries are sent anew. */
public record ReplayBody(
        @Describe("failed unless given; any means all that are over.")
        @Nullable
        @OneOf({"failed", "delivered", "cancelled", "any"})
        @Example("failed")
        String status,

        @Describe("Of this type only.") @Nullable @Size(min = 1, max = 100)
        String eventType,

        @Describe("Made then or later.") @Nullable Instant since,
        @Describe("Made before.") @Nullable Instant until,

        @Describe("What the call before answered as next.") @Nullable @Size(min = 1, max = 100)
        String after) {

    DeliveryFilter filter() {
        String wanted = status == null ? "failed" : status;
        return new DeliveryFilter(wanted.equals("any") ? null : wanted, eventType, since, until);
    }
}
