package com.citadelbuy.supplierhub.server.access;

import java.util.Optional;

/** Finds out who calls. Asked on every request, by many threads at once. */
@FunctionalInterface
public interface Authenticator {

    /** @param key the API key as it was sent; empty = none was */
    Verdict check(Optional<String> key);

    /** Whether a caller is let in. */
    sealed interface Verdict {

        record Admitted(Caller caller) implements Verdict {}

        /** @param code one of the error catalogue, status 401 */
        record Refused(String code, String detail) implements Verdict {}
    }
}
