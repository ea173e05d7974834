package com.citadelbuy.supplierhub.server.deliveries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much a delivery tells. */
public enum Payload {
    /** What it was and whom it befell; the rest is read from the API. */
    @JsonProperty("thin")
    THIN,
    /** All that the event holds. */
    @JsonProperty("full")
    FULL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Payload of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
