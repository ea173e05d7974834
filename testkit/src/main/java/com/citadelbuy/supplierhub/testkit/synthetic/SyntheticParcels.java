package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

record SyntheticParcels(Session session) implements ReadShipments {

    private record Parcels(List<Parcel> parcels) {}

    record Event(Instant at, String text) {

        TrackingEvent toEvent() {
            return new TrackingEvent(at, ShipmentStatus.UNKNOWN, text, null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Parcel(
            String number,
            String carrier,
            String status,
            Instant sentAt,
            @Nullable Instant arrivedAt,
            List<Event> events) {

        Shipment toShipment() {
            return new Shipment(
                    number,
                    carrier,
                    null,
                    List.of(new Shipment.TrackingNumber(number, null, null)),
                    Synthetic.SHIPMENT_STATUSES.of(status),
                    status,
                    events.stream().map(Event::toEvent).toList(),
                    List.of(),
                    sentAt,
                    arrivedAt,
                    null);
        }
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return session.http().get("parcels", "/orders/{}/parcels", order.id()).read(Parcels.class).parcels().stream()
                .map(Parcel::toShipment)
                .toList();
    }
}
