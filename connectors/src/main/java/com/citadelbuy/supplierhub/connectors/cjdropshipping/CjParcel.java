package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A parcel as a LOGISTIC event shows it: with its events, which no call shows, and without the last mile's number.
 *
 * @param trackingStatus a number
 * @param logisticsTrackEvents a JSON array inside a text
 */
record CjParcel(
        @Nullable String orderId,
        @JsonDeserialize(using = WrappedList.class) List<String> storeOrderNumbers,
        @Nullable String logisticName,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable String trackingProvider,
        @Nullable String trackingStatus,
        @Nullable JsonNode logisticsTrackEvents) {

    CjParcel {
        CjWire.promised(trackingNumber, "a tracking number");
    }

    /** Our reference only where there is one; orders of several numbers are known by CJ's id. */
    Subject subject() {
        return new Subject.Order(orderId, storeOrderNumbers.size() == 1 ? storeOrderNumbers.getFirst() : null);
    }

    /** When the last thing happened; the message itself has no time. */
    @Nullable
    Instant at() {
        List<TrackingEvent> events = events();
        return events.isEmpty() ? null : events.getLast().at();
    }

    Shipment toShipment() {
        String number = String.valueOf(trackingNumber);
        String word = WireTexts.first(trackingStatus, "0");
        ShipmentStatus status = Cj.SHIPMENT_STATUSES.of(word);
        List<TrackingEvent> events = events();
        return new Shipment(
                number,
                trackingProvider,
                logisticName,
                List.of(new TrackingNumber(number, null, trackingUrl)),
                status,
                word,
                events,
                List.of(),
                null,
                events.stream()
                        .filter(event -> event.status() == ShipmentStatus.DELIVERED)
                        .map(TrackingEvent::at)
                        .findFirst()
                        .orElse(null),
                null);
    }

    private List<TrackingEvent> events() {
        return Stream.ofNullable(logisticsTrackEvents)
                .map(told -> told.isString() && !told.asString().isBlank() ? WireJson.tree(told.asString()) : told)
                .flatMap(JsonNode::valueStream)
                .map(each -> WireJson.MAPPER.treeToValue(each, Event.class))
                .flatMap(Event::toEvent)
                .sorted(Comparator.comparing(TrackingEvent::at))
                .toList();
    }

    /** Texts carry leading blanks, times no zone. */
    private record Event(
            @Nullable String status,
            @Nullable String activity,
            @Nullable String location,
            @Nullable String eventTime,
            @Nullable String statusDesc) {

        Stream<TrackingEvent> toEvent() {
            @Nullable Instant at = CjWire.time(eventTime == null ? null : eventTime.strip());
            return at == null
                    ? Stream.empty()
                    : Stream.of(new TrackingEvent(
                            at,
                            Cj.SHIPMENT_STATUSES.of(WireTexts.first(status, "0")),
                            WireTexts.first(activity, WireTexts.first(statusDesc, "")),
                            location == null || location.isBlank() ? null : location.strip()));
        }
    }
}
