package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.sales.SaleLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a marketplace's list that could not be read, or not be kept.
 *
 * @param list sales or returns
 * @param marketplaceId the marketplace's own id, where it could be read
 * @param cause why, for machines: supplier_bad_response, or internal_error where it is ours
 * @param entry as it was listed; for keys that may write
 * @param windowFrom in which stretch of the marketplace's time it was listed last
 * @param attempts how often it was met
 * @param resolvedAt since when it can be read, or is not listed any more; absent while it stands
 */
public record SaleLetterView(
        String id,
        String connectionId,
        String list,
        @Nullable String marketplaceId,
        String cause,
        @Nullable String entry,
        Instant windowFrom,
        Instant windowTo,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant resolvedAt) {

    static SaleLetterView of(SaleLetter letter, boolean whole) {
        return new SaleLetterView(
                letter.id(),
                letter.connectionId(),
                letter.kind(),
                letter.theirId(),
                letter.cause(),
                whole ? letter.entry() : null,
                letter.windowFrom(),
                letter.windowTo(),
                letter.attempts(),
                letter.firstAt(),
                letter.lastAt(),
                letter.resolvedAt());
    }

    /** Without the entry, in which a buyer may be. */
    @Override
    public String toString() {
        return "SaleLetterView[" + id + ", " + cause + "]";
    }
}
