package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as its receiver needs it.
 *
 * @param secret null where the public key is enough
 * @param publicKey null where there is none
 * @param expiresAt until when it signs beside the one that replaced it; null for the one that is in force
 */
public record KeyShown(
        Signing signing,
        @Nullable Secret secret,
        @Nullable String publicKey,
        @Nullable Instant expiresAt) {

    static KeyShown of(SigningKey key, @Nullable Instant expiresAt) {
        return new KeyShown(
                key.scheme(),
                key.scheme() == Signing.HMAC ? key.text() : null,
                key.publicKey().orElse(null),
                expiresAt);
    }
}
