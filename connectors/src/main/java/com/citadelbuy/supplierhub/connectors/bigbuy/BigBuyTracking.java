package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order's parcels, each known by its tracking number; what has left nothing behind is a 404. */
final class BigBuyTracking implements ReadShipments {

    static final String OF_ORDER = "tracking.order";
    static final String CARRIERS = "tracking.carriers";

    private final Session session;

    BigBuyTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        Map<String, List<Step>> parcels = session.http()
                .get(OF_ORDER, "/tracking/order/{}.json", order.id())
                .query("isoCode", BigBuyWire.ENGLISH)
                .find(Tracked.class)
                .map(found -> found.value().parcels())
                .orElse(Map.of());
        if (parcels.isEmpty()) {
            return List.of();
        }
        Map<String, String> carriers = carriers();
        return parcels.entrySet().stream()
                .map(parcel -> shipment(parcel.getKey(), parcel.getValue(), carriers))
                .toList();
    }

    /** Tracking tells a carrier's number alone. */
    private Map<String, String> carriers() {
        return session.http()
                .get(CARRIERS, "/tracking/carriers.json")
                .find(Carriers.class)
                .map(found -> found.value().names())
                .orElse(Map.of());
    }

    private static Shipment shipment(String number, List<Step> steps, Map<String, String> carriers) {
        List<Step> inOrder =
                steps.stream().sorted(Comparator.comparing(Step::moment)).toList();
        Step last = inOrder.getLast();
        List<TrackingEvent> events =
                inOrder.stream().flatMap(step -> step.toEvent().stream()).toList();
        @Nullable
        String carrier = last.carrier() == null ? null : last.carrier().id();
        return new Shipment(
                number,
                carrier == null ? null : carriers.getOrDefault(carrier, carrier),
                null,
                List.of(new Shipment.TrackingNumber(number, null, null)),
                last.status(),
                last.word(),
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

    private record Tracked(
            @JsonDeserialize(using = WrappedList.class) List<Order> body) {

        /** A step without a number is of no parcel that has left. */
        Map<String, List<Step>> parcels() {
            return body.stream()
                    .flatMap(order -> order.trackings().stream())
                    .filter(step -> WireTexts.says(step.trackingNumber()))
                    .collect(Collectors.groupingBy(
                            step -> String.valueOf(step.trackingNumber()), LinkedHashMap::new, Collectors.toList()));
        }
    }

    private record Order(
            @JsonDeserialize(using = WrappedList.class) List<Step> trackings) {}

    private record Step(
            @Nullable String trackingNumber,
            @Nullable String statusDescription,
            @Nullable String descriptionTranslated,
            @Nullable String statusDate,
            @Nullable Carrier carrier) {

        String word() {
            return Objects.requireNonNullElse(statusDescription, "").strip();
        }

        Instant moment() {
            return Objects.requireNonNullElse(BigBuyWire.time(statusDate), Instant.MIN);
        }

        /** Whatever else a carrier writes, it has the parcel ("Order states"). */
        ShipmentStatus status() {
            ShipmentStatus known = BigBuy.SHIPMENT_STATUSES.of(word().toLowerCase(Locale.ROOT));
            return known == ShipmentStatus.UNRECOGNISED ? ShipmentStatus.IN_TRANSIT : known;
        }

        Optional<TrackingEvent> toEvent() {
            String text = WireTexts.first(descriptionTranslated, word());
            return Optional.ofNullable(BigBuyWire.time(statusDate))
                    .filter(at -> !text.isBlank())
                    .map(at -> new TrackingEvent(at, status(), text, null));
        }
    }

    private record Carrier(@Nullable String id, @Nullable String name) {}

    private record Carriers(
            @JsonDeserialize(using = WrappedList.class) List<Carrier> body) {

        Map<String, String> names() {
            return body.stream()
                    .flatMap(carrier -> Stream.ofNullable(carrier.id())
                            .flatMap(id -> Stream.ofNullable(carrier.name()).map(name -> Map.entry(id, name))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
        }
    }
}
