package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a sale leaves together.
 *
 * @param parts what is in it; none twice
 * @param carrierId as {@link Carrier#id}
 * @param trackingNumber null where the marketplace or the carrier gives one afterwards
 */
public record SaleParcel(
        List<Part> parts, String carrierId, @Nullable String trackingNumber) {

    /** So many pieces of a line. */
    public record Part(String lineId, int quantity) {}

    public SaleParcel {
        parts = List.copyOf(parts);
    }
}
