package com.citadelbuy.supplierhub.spi;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a supplier gave out.
 *
 * @param refresh null where the supplier gives none or it cannot be used any more
 * @param accessExpires null where the supplier does not say
 * @param refreshExpires null where the supplier does not say
 * @param extra further secrets of the reply that later calls need, by the supplier's names
 */
public record TokenSet(
        Secret access,
        @Nullable Secret refresh,
        @Nullable Instant accessExpires,
        @Nullable Instant refreshExpires,
        Map<String, Secret> extra) {

    public TokenSet {
        extra = Map.copyOf(extra);
    }
}
