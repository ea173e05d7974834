package com.citadelbuy.supplierhub.connectors.alibaba;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An order's parcels, each known by its tracking number. */
final class AlibabaTracking implements ReadShipments {

    static final String GET = "/order/logistics/tracking/get";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tracked(
            @JsonDeserialize(using = WrappedList.class) List<Parcel> trackingList) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Parcel(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable String currentEventCode,
            @JsonDeserialize(using = WrappedList.class) List<Step> eventList) {

        /** A parcel without a number has not left. */
        Stream<Shipment> toShipment() {
            return WireTexts.says(trackingNumber) ? Stream.of(toShipment(String.valueOf(trackingNumber))) : Stream.of();
        }

        private Shipment toShipment(String number) {
            List<TrackingEvent> events = eventList.stream()
                    .flatMap(step -> step.toEvent().stream())
                    .sorted(Comparator.comparing(TrackingEvent::at))
                    .toList();
            boolean told = WireTexts.says(currentEventCode);
            return new Shipment(
                    number,
                    WireTexts.said(carrier),
                    null,
                    List.of(new TrackingNumber(number, null, WireTexts.said(trackingUrl))),
                    // With a number alone, the carrier has it.
                    told ? Alibaba.SHIPMENT_STATUSES.of(currentEventCode) : ShipmentStatus.SHIPPED,
                    told ? String.valueOf(currentEventCode) : "",
                    events,
                    List.of(),
                    null,
                    delivered(events),
                    null);
        }

        private static @Nullable Instant delivered(List<TrackingEvent> events) {
            return events.stream()
                    .filter(event -> event.status() == ShipmentStatus.DELIVERED)
                    .map(TrackingEvent::at)
                    .findFirst()
                    .orElse(null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Step(
            @Nullable String eventCode,
            @Nullable String eventName,
            @Nullable String eventLocation,
            @Nullable String eventTime) {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        private static final Pattern MOMENT =
                Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]) ([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d");

        /** Local to wherever it happened, without a zone. */
        private Optional<Instant> at() {
            return Optional.ofNullable(eventTime)
                    .filter(time -> MOMENT.matcher(time).matches())
                    .map(time -> LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC));
        }

        Optional<TrackingEvent> toEvent() {
            ShipmentStatus status = Alibaba.SHIPMENT_STATUSES.of(eventCode);
            String text = WireTexts.first(eventName, String.valueOf(eventCode));
            return at().filter(moment -> WireTexts.says(text))
                    .map(moment -> new TrackingEvent(
                            moment,
                            status == ShipmentStatus.UNRECOGNISED ? ShipmentStatus.UNKNOWN : status,
                            text,
                            WireTexts.said(eventLocation)));
        }
    }

    private final Session session;

    AlibabaTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return AlibabaWire.get(session, GET).query("trade_id", order.id()).read(Tracked.class).trackingList().stream()
                .flatMap(Parcel::toShipment)
                .toList();
    }
}
