package com.citadelbuy.supplierhub.server.deliveries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a delivery's body is laid out; headers and signature are the same. */
public enum Format {
    /** As the Standard Webhooks specification recommends: {@code type}, {@code timestamp}, {@code data}. */
    @JsonProperty("standard")
    STANDARD,
    /** CloudEvents 1.0, structured, as JSON. */
    @JsonProperty("cloudevents")
    CLOUDEVENTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String contentType() {
        return this == CLOUDEVENTS ? "application/cloudevents+json" : "application/json";
    }

    static Format of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
