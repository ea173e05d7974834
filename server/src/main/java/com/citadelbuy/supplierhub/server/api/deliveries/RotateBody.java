package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.KeyWish;
import com.citadelbuy.supplierhub.server.deliveries.Signing;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another key. */
public record RotateBody(
        @Describe("hmac unless given.") @Nullable Signing signing,

        @Describe("A secret of your own; we make one unless given.") @Nullable
        Secret secret,

        @Describe("How long the key before signs beside the new one; 24 unless given.")
        @Nullable
        @Min(0)
        @Max(720)
        @Example("24")
        Integer overlapHours) {

    private static final int USUAL_HOURS = 24;

    KeyWish key() {
        return new KeyWish(signing, secret);
    }

    Duration overlap() {
        return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
    }
}
