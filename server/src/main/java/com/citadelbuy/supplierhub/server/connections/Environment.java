package com.citadelbuy.supplierhub.server.connections;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which system a connection talks to. */
public enum Environment {
    @JsonProperty("live")
    LIVE,
    /** The supplier's own test system. */
    @JsonProperty("sandbox")
    SANDBOX,
    /** Ours. */
    @JsonProperty("simulator")
    SIMULATOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Environment of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
