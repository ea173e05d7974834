package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stock at one location. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Describe(
        "Stock of a variant at one location. A location that is not listed is not zero: the supplier says nothing of it.")
public record LevelView(
        @Example("cn") String location,
        @Example("China") String locationName,

        @Describe("ISO country, or null.") @Nullable @Example("CN")
        String country,

        @Describe("Pieces for exact and at_least; 0 for a flag that says out of stock; null otherwise.")
        @Nullable
        @Example("120")
        Long quantity,

        @Describe("How well it is known: exact, at_least, flag, made_to_order, unknown.") @Example("exact")
        String precision,

        Instant observedAt) {

    static LevelView of(Level level) {
        return new LevelView(
                level.location().id(),
                level.location().name(),
                level.location().country(),
                level.stock().quantity(),
                level.stock().precision().name().toLowerCase(Locale.ROOT),
                level.observedAt());
    }
}
