package com.citadelbuy.supplierhub.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a key may do. Each scope includes the ones before it. */
public enum Scope {
    @JsonProperty("read")
    READ,
    @JsonProperty("write")
    WRITE,
    @JsonProperty("admin")
    ADMIN;

    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }

    /** As written in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
