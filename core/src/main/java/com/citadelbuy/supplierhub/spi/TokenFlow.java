package com.citadelbuy.supplierhub.spi;

import java.net.URI;
import java.util.Optional;

/**
 * How an account's access tokens are got and renewed. Implementations are pure translation: storing before use, one
 * renewal at a time, counting ends from lives ({@link TokenSet#lasting}) and the retry after a refusal are the pipeline's. The
 * {@link SupplierHttp} they are given signs but sends no token.
 */
public sealed interface TokenFlow permits TokenFlow.Login, TokenFlow.Consent {

    /**
     * Trades the refresh token for a new set. A token that the supplier no longer takes is an UNAUTHORIZED failure. Where
     * the supplier does not repeat a part that stays valid (a refresh token, an extra), the new set carries it over.
     */
    TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current);

    /** Whether the supplier renews tokens at all; where it does not, {@link #refresh} is never called. */
    default boolean renews() {
        return true;
    }

    /** The stored credentials alone suffice. */
    non-sealed interface Login extends TokenFlow {
        TokenSet login(SupplierHttp http, Credentials credentials);
    }

    /** A person must consent in a browser first (OAuth authorization code). */
    non-sealed interface Consent extends TokenFlow {

        /**
         * Where to send the person.
         *
         * @param base the supplier's base address
         * @param callback our address, which gets {@code code} and {@code state} back
         */
        URI authorizeUrl(URI base, Credentials credentials, URI callback, String state);

        /** Trades the code, once. */
        TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback);

        /**
         * Tokens that a person copied by hand and entered among the credentials, for suppliers that also show them on a page of
         * theirs: who has them needs no consent. Empty where none were entered.
         */
        default Optional<TokenSet> copied(Credentials credentials) {
            return Optional.empty();
        }
    }
}
