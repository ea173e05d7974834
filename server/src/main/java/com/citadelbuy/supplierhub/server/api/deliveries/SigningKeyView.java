package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.KeyShown;
import com.citadelbuy.supplierhub.server.deliveries.Signing;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What deliveries are verified with. Prints no secret. */
@Describe("What you verify deliveries with, by any library of Standard Webhooks.")
public record SigningKeyView(
        Signing signing,

        @Describe("whsec_…; absent with ed25519, where the public key is enough.") @Nullable @Example("whsec_…")
        String secret,

        @Describe("whpk_…; absent with hmac.") @Nullable String publicKey,

        @Describe("Until when it signs beside the key that replaced it; absent = it is in force.") @Nullable
        Instant expiresAt) {

    static SigningKeyView of(KeyShown key) {
        @Nullable Secret secret = key.secret();
        return new SigningKeyView(
                key.signing(), secret == null ? null : secret.reveal(), key.publicKey(), key.expiresAt());
    }

    @Override
    public String toString() {
        return "SigningKeyView[" + signing + ", ***]";
    }
}
