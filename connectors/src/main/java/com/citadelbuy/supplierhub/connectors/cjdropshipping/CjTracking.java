package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.Leg;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The one parcel of an order, by the tracking number that the order's detail names. Its events come by webhook only (§3.8). */
final class CjTracking implements ReadShipments {

    private record Tracks(
            @JsonDeserialize(using = WrappedList.class) List<Track> data) {}

    private record Track(
            @Nullable String trackingStatus,
            @Nullable String deliveryTime,
            @Nullable String lastMileCarrier,
            @Nullable String lastTrackNumber) {

        /** For a number of which the carrier says nothing yet. */
        private static final Track NOTHING = new Track(null, null, null, null);

        Shipment toShipment(String number, OrderSnapshot order) {
            Map<String, String> details = order.details();
            String word = WireTexts.first(trackingStatus, order.word());
            ShipmentStatus status = Cj.SHIPMENT_STATUSES.of(word);
            return new Shipment(
                    number,
                    details.get("trackingProvider"),
                    details.get("logisticName"),
                    numbers(number, details.get("trackingUrl")),
                    status,
                    word,
                    List.of(),
                    List.of(),
                    CjWire.time(details.get("outWarehouseTime")),
                    status == ShipmentStatus.DELIVERED ? CjWire.time(deliveryTime) : null,
                    null);
        }

        /** The number of the order follows the first mile only once the last one has a number of its own. */
        private List<TrackingNumber> numbers(String number, @Nullable String url) {
            return lastMile(number)
                    .map(last -> List.of(new TrackingNumber(number, null, url, Leg.FIRST_MILE), last))
                    .orElseGet(() -> List.of(new TrackingNumber(number, null, url)));
        }

        /** The number that the end customer's own carrier knows. */
        private Optional<TrackingNumber> lastMile(String number) {
            return Optional.ofNullable(lastTrackNumber)
                    .filter(last -> !last.isBlank() && !last.equals(number))
                    .map(last -> new TrackingNumber(last, lastMileCarrier, null, Leg.LAST_MILE));
        }
    }

    private final Session session;

    CjTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return Optional.ofNullable(order.details().get("trackNumber"))
                .map(number -> track(number).toShipment(number, order))
                .stream()
                .toList();
    }

    private Track track(String number) {
        return session.http()
                .get("logistic.trackInfo", "/logistic/trackInfo")
                .query("trackNumber", number)
                .find(Tracks.class)
                .map(Raw::value)
                .flatMap(tracks -> tracks.data().stream().findFirst())
                .orElse(Track.NOTHING);
    }
}
