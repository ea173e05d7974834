package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * Where stock lies or goods are made: a warehouse, an area, a selling region, as fine as the supplier tells.
 *
 * @param id the supplier's id, lower case where it is compared without case
 * @param country ISO alpha-2, or null where the supplier names none
 */
public record Location(String id, String name, @Nullable String country) {

    /** For suppliers that tell stock without a place. */
    public static final Location UNSPECIFIED = new Location("unspecified", "unspecified", null);
}
