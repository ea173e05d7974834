package com.citadelbuy.supplierhub.connectors.banggood;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** The parcels of an order, one for each of Banggood's own orders that has a tracking number. */
final class BanggoodTracking implements ReadShipments {

    static final String HISTORY = "order.getOrderHistory";
    static final String EVENTS = "order.getTrackInfo";

    @JsonNaming(SnakeCaseStrategy.class)
    private record History(
            @Nullable String trackNumber,
            @JsonDeserialize(using = WrappedList.class) List<Step> orderHistory) {

        /** A number may be there before the order is paid: the state counts, not the number (§4). */
        Shipment toShipment(String orderId, OrderSnapshot order, List<TrackingEvent> events) {
            Optional<Instant> arrived = first(events, ShipmentStatus.DELIVERED);
            String word = orderHistory.stream()
                    .reduce((one, next) -> next.moment().isBefore(one.moment()) ? one : next)
                    .map(Step::word)
                    .orElse(order.word());
            return new Shipment(
                    orderId,
                    null,
                    null,
                    List.of(new Shipment.TrackingNumber(String.valueOf(trackNumber), null, null)),
                    arrived.isPresent() ? ShipmentStatus.DELIVERED : Banggood.SHIPMENT_STATUSES.of(word),
                    word,
                    events,
                    List.of(),
                    at(ShipmentStatus.SHIPPED).orElse(null),
                    arrived.or(() -> at(ShipmentStatus.DELIVERED)).orElse(null),
                    null);
        }

        private Optional<Instant> at(ShipmentStatus status) {
            return orderHistory.stream()
                    .filter(step -> Banggood.SHIPMENT_STATUSES.of(step.word()) == status)
                    .flatMap(step -> Stream.ofNullable(BanggoodWire.time(step.dateAdd())))
                    .min(Comparator.naturalOrder());
        }

        private static Optional<Instant> first(List<TrackingEvent> events, ShipmentStatus status) {
            return events.stream()
                    .filter(event -> event.status() == status)
                    .map(TrackingEvent::at)
                    .findFirst();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Step(@Nullable String status, @Nullable String dateAdd) {

        String word() {
            return WireTexts.first(status, "");
        }

        Instant moment() {
            return Objects.requireNonNullElse(BanggoodWire.time(dateAdd), Instant.MIN);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Track(
            @JsonDeserialize(using = WrappedList.class) List<Event> trackInfo) {

        List<TrackingEvent> events() {
            return trackInfo.stream()
                    .flatMap(Event::toEvent)
                    .sorted(Comparator.comparing(TrackingEvent::at))
                    .toList();
        }
    }

    private record Event(@Nullable String event, @Nullable String time) {

        /** Carriers write what they like ("delivered to the airline"); only a whole text that is listed is sure. */
        Stream<TrackingEvent> toEvent() {
            String text = WireTexts.first(event, "");
            ShipmentStatus status = Banggood.SHIPMENT_STATUSES.words().getOrDefault(text, ShipmentStatus.UNKNOWN);
            return Stream.ofNullable(BanggoodWire.time(time))
                    .filter(at -> !text.isEmpty())
                    .map(at -> new TrackingEvent(at, status, text, null));
        }
    }

    private final Session session;

    BanggoodTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return Stream.ofNullable(order.details().get(BanggoodOrder.PARTS))
                .flatMap(ids -> Stream.of(ids.split(",")))
                .flatMap(id -> shipment(id, order).stream())
                .toList();
    }

    private Optional<Shipment> shipment(String orderId, OrderSnapshot order) {
        History history = session.http()
                .get(HISTORY, "/order/getOrderHistory")
                .query("sale_record_id", order.id())
                .query("order_id", orderId)
                .read(History.class);
        return Optional.of(history)
                .filter(told -> WireTexts.says(told.trackNumber()))
                .map(told -> told.toShipment(orderId, order, events(orderId)));
    }

    private List<TrackingEvent> events(String orderId) {
        return session.http()
                .get(EVENTS, "/order/getTrackInfo")
                .query("order_id", orderId)
                .read(Track.class)
                .events();
    }
}
