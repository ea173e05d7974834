package com.citadelbuy.supplierhub.server.deliveries;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By which scheme deliveries are signed. */
public enum Signing {
    /** A secret that both sides hold, {@code whsec_…}; HMAC-SHA256. */
    @JsonProperty("hmac")
    HMAC,
    /** A pair of keys, of which the receiver needs the public one, {@code whpk_…}. */
    @JsonProperty("ed25519")
    ED25519
}
