package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.DeliveryLog;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import org.jspecify.annotations.Nullable;

/** How many deliveries are sent anew. */
public record ReplayedView(
        int replayed,

        @Describe("Give it as after, with all else the same, for those that are left; absent = there are none.")
        @Nullable
        String next) {

    static ReplayedView of(DeliveryLog.Replayed replayed) {
        return new ReplayedView(replayed.count(), replayed.last());
    }
}
