package com.citadelbuy.supplierhub.server.api.tracking;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person knows of a parcel. */
public record TrackingUpdateBody(
        @Example("order_789") String orderId,

        @Nullable @Describe("Which part of the order; may be left out where there is only one.")
        String supplierOrderId,

        @Size(min = 1, max = 100) @Example("1Z999AA10123456784")
        String trackingNumber,

        @Nullable @Size(max = 100) @Example("UPS") String carrier,

        @OneOf({
            "pending",
            "shipped",
            "in_transit",
            "out_for_delivery",
            "delivered",
            "exception",
            "returned",
            "cancelled"
        })
        @Example("in_transit")
        String status,

        @Nullable LocalDate estimatedDelivery,

        @Nullable @Describe("When it happened; now unless given.")
        Instant timestamp,

        @Nullable @Size(max = 200) @Example("Hong Kong") String location,
        @Nullable @Size(max = 500) String description) {

    Shipment shipment(Instant now) {
        ShipmentStatus meaning = ShipmentStatus.valueOf(status.toUpperCase(Locale.ROOT));
        Instant at = timestamp == null ? now : timestamp;
        String text = description == null ? "Entered by hand: " + status.replace('_', ' ') : description;
        return new Shipment(
                trackingNumber,
                carrier,
                null,
                List.of(new Shipment.TrackingNumber(trackingNumber, carrier, null)),
                meaning,
                "entered by hand",
                List.of(new TrackingEvent(at, meaning, text, location)),
                List.of(),
                meaning == ShipmentStatus.SHIPPED ? at : null,
                meaning == ShipmentStatus.DELIVERED ? at : null,
                estimatedDelivery);
    }
}
