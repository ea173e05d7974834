package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Parcels by v2, which alone knows how they fare on their way. */
final class PrintfulTracking implements ReadShipments {

    private final Session session;

    PrintfulTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return session
                .http()
                .get("getShipments", "/v2/orders/{}/shipments", order.id())
                .query("limit", PrintfulWire.PAGE)
                .read(Parcels.class)
                .data()
                .stream()
                .map(Parcel::toShipment)
                .toList();
    }

    private record Parcels(List<Parcel> data) {
        Parcels {
            Objects.requireNonNull(data, "data is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Parcel(
            String id,
            @Nullable String carrier,
            @Nullable String service,
            String shipmentStatus,
            @Nullable Instant shippedAt,
            @Nullable String deliveryStatus,
            @Nullable Instant deliveredAt,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable List<Event> trackingEvents,
            @Nullable Estimate estimatedDelivery,
            @Nullable List<Item> shipmentItems) {
        Parcel {
            Objects.requireNonNull(id, "the id of a shipment is missing");
            Objects.requireNonNull(shipmentStatus, "the status of a shipment is missing");
        }

        Shipment toShipment() {
            String word = word();
            return new Shipment(
                    id,
                    carrier,
                    service,
                    Stream.ofNullable(trackingNumber)
                            .filter(number -> !number.isBlank())
                            .map(number -> new Shipment.TrackingNumber(number, null, trackingUrl))
                            .toList(),
                    Printful.SHIPMENT_STATUSES.of(word),
                    word,
                    events(),
                    Stream.ofNullable(shipmentItems)
                            .flatMap(List::stream)
                            .map(item -> new Shipment.Item(null, item.orderItemId(), item.quantity()))
                            .toList(),
                    shippedAt,
                    deliveredAt,
                    estimatedDelivery == null ? null : estimatedDelivery.toDate());
        }

        /** The way's word tells more once a parcel has left; before and after (returned, cancelled), its own does. */
        private String word() {
            boolean left = Printful.SHIPMENT_STATUSES.of(shipmentStatus) == ShipmentStatus.SHIPPED;
            boolean told =
                    deliveryStatus != null && Printful.SHIPMENT_STATUSES.of(deliveryStatus) != ShipmentStatus.UNKNOWN;
            return left && told ? Objects.requireNonNull(deliveryStatus) : shipmentStatus;
        }

        private List<TrackingEvent> events() {
            return Stream.ofNullable(trackingEvents)
                    .flatMap(List::stream)
                    .map(Event::toEvent)
                    .sorted(Comparator.comparing(TrackingEvent::at))
                    .toList();
        }
    }

    /** Free text; no document lists what carriers write, so it says nothing about progress. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Event(Instant triggeredAt, @Nullable String description) {
        Event {
            Objects.requireNonNull(triggeredAt, "the time of a tracking event is missing");
        }

        TrackingEvent toEvent() {
            return new TrackingEvent(
                    triggeredAt, ShipmentStatus.UNKNOWN, Objects.requireNonNullElse(description, ""), null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Estimate(@Nullable LocalDate toDate) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Item(@Nullable String orderItemId, int quantity) {}
}
