package com.citadelbuy.supplierhub.connectors.aliexpress;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An order's parcels with the steps of their way. */
final class AliExpressTracking implements ReadShipments {

    static final String GET = "aliexpress.ds.order.tracking.get";

    /** The code that says that nothing has been shipped yet. */
    static final String NOTHING_YET = "1001";

    private record Tracked(Result result) {
        Tracked {
            AliExpressWire.promised(result, "tracking");
        }

        private record Result(@Nullable Parcels data) {}
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Parcels(
            @JsonDeserialize(using = WrappedList.class) List<Parcel> trackingDetailLineList) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Parcel(
            @Nullable String mailNo,
            @Nullable String carrierName,
            @Nullable Long etaTimeStamps,
            @JsonDeserialize(using = WrappedList.class) List<Node> detailNodeList,
            @JsonDeserialize(using = WrappedList.class) List<Item> packageItemList) {

        /** A parcel without a number has not left. */
        Optional<Shipment> toShipment() {
            return WireTexts.says(mailNo) ? Optional.of(toShipment(String.valueOf(mailNo))) : Optional.empty();
        }

        private Shipment toShipment(String number) {
            List<TrackingEvent> events = detailNodeList.stream()
                    .flatMap(node -> node.toEvent().stream())
                    .sorted(Comparator.comparing(TrackingEvent::at))
                    .toList();
            return new Shipment(
                    number,
                    carrierName,
                    null,
                    List.of(new TrackingNumber(number, null, null)),
                    status(events),
                    detailNodeList.stream()
                            .max(Comparator.comparing(Node::moment))
                            .map(Node::name)
                            .orElse(""),
                    events,
                    items(),
                    null,
                    delivered(events),
                    eta());
        }

        /** The last step that says something; with a number alone, the parcel is with the carrier. */
        private static ShipmentStatus status(List<TrackingEvent> events) {
            return events.reversed().stream()
                    .map(TrackingEvent::status)
                    .filter(status -> status != ShipmentStatus.UNKNOWN)
                    .findFirst()
                    .orElse(ShipmentStatus.SHIPPED);
        }

        private static @Nullable Instant delivered(List<TrackingEvent> events) {
            return events.stream()
                    .filter(event -> event.status() == ShipmentStatus.DELIVERED)
                    .map(TrackingEvent::at)
                    .findFirst()
                    .orElse(null);
        }

        private List<Shipment.Item> items() {
            List<Shipment.Item> items = packageItemList.stream()
                    .flatMap(item -> item.toItem().stream())
                    .toList();
            return items.size() == packageItemList.size() ? items : List.of();
        }

        private @Nullable LocalDate eta() {
            return Optional.ofNullable(AliExpressWire.time(etaTimeStamps))
                    .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                    .orElse(null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Node(
            @Nullable Long timeStamp,
            @Nullable String trackingName,
            @Nullable String trackingDetailDesc) {

        private long moment() {
            return timeStamp == null ? Long.MIN_VALUE : timeStamp;
        }

        private String name() {
            return Optional.ofNullable(trackingName).orElse("");
        }

        /** A name that is not known says nothing about progress. */
        Optional<TrackingEvent> toEvent() {
            ShipmentStatus status = AliExpress.SHIPMENT_STATUSES.of(trackingName);
            return Optional.ofNullable(AliExpressWire.time(timeStamp))
                    .map(at -> new TrackingEvent(
                            at,
                            status == ShipmentStatus.UNRECOGNISED ? ShipmentStatus.UNKNOWN : status,
                            WireTexts.first(trackingDetailDesc, name()),
                            null));
        }
    }

    /** Mostly it names the product only, which tells nothing of the variant. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Item(@Nullable String skuId, @Nullable Integer quantity) {

        Optional<Shipment.Item> toItem() {
            return skuId == null || quantity == null
                    ? Optional.empty()
                    : Optional.of(new Shipment.Item(skuId, null, quantity));
        }
    }

    private final Session session;

    AliExpressTracking(Session session) {
        this.session = session;
    }

    @Override
    public List<Shipment> of(OrderSnapshot order) {
        return AliExpressWire.call(session, GET)
                .form("ae_order_id", order.id())
                .form("language", AliExpressWire.language(session))
                .repeatable()
                .readOr(
                        Tracked.class,
                        tracked -> shipments(tracked.value()),
                        refusal -> AliExpressWire.noneFor(NOTHING_YET, refusal));
    }

    private static List<Shipment> shipments(Tracked tracked) {
        Parcels parcels = tracked.result().data();
        return parcels == null
                ? List.of()
                : parcels.trackingDetailLineList().stream()
                        .flatMap(parcel -> parcel.toShipment().stream())
                        .toList();
    }
}
