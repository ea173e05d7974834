package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line that something was done with. A marketplace may do it with some lines and refuse others.
 *
 * @param refused why it was not done, or null where it was
 * @param trackingNumber given to the parcel by the marketplace, where it tells one
 */
public record LineResult(
        String lineId, @Nullable Failure refused, @Nullable String trackingNumber) {

    public static LineResult done(String lineId) {
        return new LineResult(lineId, null, null);
    }

    public static LineResult refused(String lineId, Failure why) {
        return new LineResult(lineId, why, null);
    }
}
