package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.DeliveryLog;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;

/** How many deliveries are sent anew. */
public record ReplayedView(
        int replayed,

        @Describe("Whether there may be more that fit: call again until there are not.")
        boolean more) {

    static ReplayedView of(int count) {
        return new ReplayedView(count, count == DeliveryLog.MOST_REPLAYED);
    }
}
