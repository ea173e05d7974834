package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.Field;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A field of the form that connects a supplier. */
public record FieldView(
        String name,
        String label,
        String help,
        boolean required,

        @Describe("Whether it must be hidden while it is typed; secrets are never shown again.")
        boolean secret,

        @Describe("A regular expression the whole value matches.") @Nullable
        String pattern,

        @Describe("What holds when it is not given.") @JsonProperty("default") @Nullable
        String fallback) {

    static FieldView of(Field field) {
        return new FieldView(
                field.name(),
                field.label(),
                field.help(),
                field.required(),
                field.secret(),
                field.pattern(),
                field.fallback());
    }
}
