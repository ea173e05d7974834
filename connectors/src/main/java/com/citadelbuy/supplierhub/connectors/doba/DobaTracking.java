package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order's parcels, one for each waybill. What they are called comes with the order, their way with a call of its own. */
final class DobaTracking implements ReadShipments {

    static final String WAYBILLS = "waybillIds";

    private final Session session;

    DobaTracking(Session session) {
        this.session = session;
    }

    /** Without a waybill nothing has left, and there is nothing to ask. */
    @Override
    public List<Shipment> of(OrderSnapshot order) {
        List<String> waybills = Stream.of(
                        order.details().getOrDefault(WAYBILLS, "").split(","))
                .filter(number -> !number.isBlank())
                .distinct()
                .toList();
        List<Track> tracks = waybills.isEmpty() ? List.of() : tracks(order.id());
        return waybills.stream()
                .map(number -> tracks.stream()
                        .filter(track -> number.equals(track.waybillId()))
                        .findFirst()
                        .orElse(Track.NOTHING)
                        .toShipment(number, order))
                .toList();
    }

    private List<Track> tracks(String orderId) {
        return session.http()
                .post("queryLogisTrack", "/api/order/doba/queryLogisTrack")
                .json(new Query(orderId))
                .repeatable()
                .read(Tracks.class)
                .all();
    }

    private record Query(String ordBusiId) {}

    private record Tracks(List<Track> all) {
        Tracks {
            Objects.requireNonNull(all, "the tracks are missing");
        }
    }

    private record Track(
            @Nullable String waybillId,
            @Nullable String logisComNameEn,
            @Nullable String logisShippingMethodNameEn,
            @JsonDeserialize(using = WrappedList.class) List<Step> logisTrackDetails) {

        /** For a number that the carrier does not know yet. */
        private static final Track NOTHING = new Track(null, null, null, List.of());

        Shipment toShipment(String number, OrderSnapshot order) {
            return new Shipment(
                    number,
                    WireTexts.said(logisComNameEn),
                    WireTexts.said(logisShippingMethodNameEn),
                    List.of(new TrackingNumber(number, null, null)),
                    Doba.SHIPMENT_STATUSES.of(order.word()),
                    order.word(),
                    events(),
                    List.of(),
                    null,
                    null,
                    null);
        }

        private List<TrackingEvent> events() {
            return logisTrackDetails.stream()
                    .flatMap(step -> step.toEvent().stream())
                    .sorted(Comparator.comparing(TrackingEvent::at))
                    .toList();
        }
    }

    /** The codes are not documented, so a step says nothing about progress by itself. */
    private record Step(
            @Nullable String code,
            @Nullable String desc,
            @Nullable String occurTime) {

        Optional<TrackingEvent> toEvent() {
            @Nullable Instant at = DobaWire.time(occurTime);
            @Nullable String text = WireTexts.said(desc) == null ? WireTexts.said(code) : desc;
            return at == null || text == null
                    ? Optional.empty()
                    : Optional.of(new TrackingEvent(at, ShipmentStatus.UNKNOWN, text, null));
        }
    }
}
