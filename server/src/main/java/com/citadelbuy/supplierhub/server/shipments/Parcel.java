package com.citadelbuy.supplierhub.server.shipments;

import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as we keep it.
 *
 * @param origin {@code supplier}, or {@code manual} where a person entered it
 * @param numbers the one for the end customer last
 * @param events oldest first
 */
public record Parcel(
        String id,
        String orderId,
        String supplierOrderId,
        String theirId,
        String origin,
        @Nullable String carrier,
        @Nullable String service,
        ShipmentStatus status,
        String word,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate estimatedDelivery,
        List<Number> numbers,
        List<Happening> events,
        Instant updatedAt) {

    /** A tracking number. */
    public record Number(
            String number,
            @Nullable String carrier,
            @Nullable String url,
            Shipment.Leg leg) {}

    /** Something that happened on the way. */
    public record Happening(
            Instant at,
            ShipmentStatus status,
            String description,
            @Nullable String location) {}

    public Parcel {
        numbers = List.copyOf(numbers);
        events = List.copyOf(events);
    }
}
