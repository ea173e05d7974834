package com.citadelbuy.supplierhub.server.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a marketplace's list that could not be read, or not be kept, and did not keep the others waiting.
 *
 * @param theirId the marketplace's, where it could be read
 * @param cause why, for machines
 * @param entry what was listed; may be about a buyer, null where it is not kept or not opened
 * @param windowFrom in which stretch of the marketplace's time it was listed last
 * @param attempts how often it was met
 * @param resolvedAt since when it can be read, or is not listed any more; null while it stands
 */
public record SaleLetter(
        String workspaceId,
        String id,
        String connectionId,
        String kind,
        @Nullable String theirId,
        String cause,
        @Nullable String entry,
        Instant windowFrom,
        Instant windowTo,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant resolvedAt) {

    /** Without the entry, in which a buyer may be. */
    @Override
    public String toString() {
        return "SaleLetter[" + id + ", " + connectionId + ", " + kind + ", " + cause + "]";
    }
}
