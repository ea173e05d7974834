package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sale goes and to whom, as the marketplace tells it: each part only where it shows it, in its own spelling. Personal
 * data: prints nothing of itself.
 *
 * @param lines the street and what belongs to it, as many as it tells
 * @param country a code or a name, as it writes it
 */
public record ShipTo(
        @Nullable String name,
        List<String> lines,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {

    public ShipTo {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "ShipTo[***]";
    }
}
