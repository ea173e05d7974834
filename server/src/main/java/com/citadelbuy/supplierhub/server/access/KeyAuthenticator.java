package com.citadelbuy.supplierhub.server.access;

import java.util.Optional;

/**
 * By key. Until the first key is made, a service that only this machine can reach is open to all on it (quick start); one
 * that others can reach is closed.
 */
public final class KeyAuthenticator implements Authenticator {

    private final ApiKeys keys;
    private final boolean loopback;

    /** @param loopback whether we listen on a loopback address only */
    public KeyAuthenticator(ApiKeys keys, boolean loopback) {
        this.keys = keys;
        this.loopback = loopback;
    }

    @Override
    public Verdict check(Optional<String> key) {
        return key.map(this::withKey).orElseGet(this::withoutKey);
    }

    private Verdict withKey(String key) {
        return keys.callerWith(key)
                .<Verdict>map(Verdict.Admitted::new)
                .orElseGet(() -> new Verdict.Refused("invalid_api_key", "This API key does not exist or is revoked."));
    }

    private Verdict withoutKey() {
        if (keys.exist()) {
            return new Verdict.Refused("missing_api_key", "Send an API key: Authorization: Bearer shk_…");
        }
        return loopback
                ? new Verdict.Admitted(Caller.quickStart())
                : new Verdict.Refused(
                        "no_api_keys",
                        "This service can be reached from other machines and has no API key yet."
                                + " Make the first one with: ./hub keys create");
    }
}
