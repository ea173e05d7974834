package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.TokenSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a connection's tokens lie, shared by all who use the connection. Thread-safe.
 */
public interface TokenVault {

    Optional<TokenSet> current();

    /**
     * Renews, one at a time: of several callers with the same stale set one runs the renewal, the others wait and get its
     * result. The new set is stored before it is returned; where storing fails nobody gets to use it.
     *
     * @param stale the set that has served its time, or empty when there was none
     * @param renewal gets the set that is stored now and returns the new one; its exception goes to the caller
     */
    TokenSet renew(Optional<TokenSet> stale, Function<Optional<TokenSet>, TokenSet> renewal);
}
