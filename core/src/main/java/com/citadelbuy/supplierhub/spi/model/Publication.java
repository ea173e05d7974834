package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of changes that were sent off together.
 *
 * @param ticket by which to ask for the rest, or null where all is settled. That a marketplace calls the whole finished says
 *     nothing of a row
 * @param rows those that are settled by now, each once, by their place in the list of changes
 */
public record Publication(@Nullable String ticket, List<Row> rows) {

    /**
     * A change that is settled.
     *
     * @param change its place in the list, from 0
     * @param refused why it was not made, or null where it was
     * @param listingId the marketplace's id of the listing, where it tells one
     */
    public record Row(
            int change, @Nullable Failure refused, @Nullable String listingId) {

        public static Row made(int change) {
            return new Row(change, null, null);
        }

        public static Row refused(int change, Failure why) {
            return new Row(change, why, null);
        }
    }

    public Publication {
        rows = List.copyOf(rows);
    }

    public static Publication settled(List<Row> rows) {
        return new Publication(null, rows);
    }

    public static Publication underWay(String ticket) {
        return new Publication(ticket, List.of());
    }

    public boolean isSettled() {
        return ticket == null;
    }
}
