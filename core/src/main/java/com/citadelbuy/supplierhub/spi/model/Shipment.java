package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parcels that leave together.
 *
 * @param id the supplier's, or what stands for it (the first tracking number) where it has none; stable over time
 * @param numbers all tracking numbers, the one for the end customer last; may be empty before the parcel leaves
 * @param word the status in the supplier's words
 * @param events newest last; empty where the supplier tells none
 * @param items what is in it; empty where the supplier does not tell
 */
public record Shipment(
        String id,
        @Nullable String carrier,
        @Nullable String service,
        List<TrackingNumber> numbers,
        ShipmentStatus status,
        String word,
        List<TrackingEvent> events,
        List<Item> items,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate estimatedDelivery) {

    /**
     * A number by which a parcel, or a leg of its way, is followed.
     *
     * @param carrier of this leg, or null where it is the shipment's
     */
    public record TrackingNumber(
            String number,
            @Nullable String carrier,
            @Nullable String url,
            Leg leg) {

        /** Of the whole way, or of what is known of it. */
        public TrackingNumber(String number, @Nullable String carrier, @Nullable String url) {
            this(number, carrier, url, Leg.WHOLE);
        }
    }

    /** The part of the way on which a number is followed, in the order of the way. */
    public enum Leg {
        /** Up to where another carrier takes over. */
        FIRST_MILE,
        /** All of it, or all that is known. */
        WHOLE,
        /** To the end customer. */
        LAST_MILE
    }

    /** Something in the parcel, by the supplier's variant id or line id, whichever it tells. */
    public record Item(@Nullable String variantId, @Nullable String theirLineId, int quantity) {}

    public Shipment {
        numbers = List.copyOf(numbers);
        events = List.copyOf(events);
        items = List.copyOf(items);
    }
}
