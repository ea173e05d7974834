package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Secret;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which key a client wants deliveries signed with.
 *
 * @param signing null = as the given one says, or by a shared secret
 * @param given null = one that we make
 */
public record KeyWish(@Nullable Signing signing, @Nullable Secret given) {

    SigningKey key(RandomGenerator random) {
        if (given == null) {
            return SigningKey.fresh(signing == null ? Signing.HMAC : signing, random);
        }
        SigningKey key = parsed(given);
        if (signing != null && signing != key.scheme()) {
            throw Refusal.Invalid.field("/signing", "The secret given is for the other scheme.");
        }
        return key;
    }

    private static SigningKey parsed(Secret text) {
        try {
            return SigningKey.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.Invalid.field("/secret", String.valueOf(unreadable.getMessage()));
        }
    }
}
