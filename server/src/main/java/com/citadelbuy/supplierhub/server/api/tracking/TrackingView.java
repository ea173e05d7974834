package com.citadelbuy.supplierhub.server.api.tracking;

import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.shipments.Parcel;
import com.citadelbuy.supplierhub.server.shipments.Shipments;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's parcels are. The members beside {@code shipments} tell of the whole: the first parcel's number, which is
 * that of its last mile as soon as it has one, with the carrier who knows it, and all events in order.
 *
 * @param status {@code not_shipped} while no parcel is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrackingView(
        String orderId,
        @Nullable String supplier,
        @Nullable String trackingNumber,
        @Nullable String carrier,
        String status,
        @Nullable LocalDate estimatedDelivery,
        List<Happening> events,
        List<Package> shipments) {

    /** Something that happened on the way. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Happening(
            Instant timestamp, String status, @Nullable String location, String description, String shipmentId) {}

    /** A tracking number; in a list, the one for the end customer is last. */
    public record Number(
            String number,
            @Nullable String carrier,
            @Nullable String url,
            @OneOf({"first_mile", "whole", "last_mile"}) String leg) {

        static Number of(Parcel.Number number) {
            return new Number(
                    number.number(),
                    number.carrier(),
                    number.url(),
                    number.leg().name().toLowerCase(Locale.ROOT));
        }
    }

    /** One shipment. */
    public record Package(
            String id,
            String supplierOrderId,
            String origin,
            @Nullable String carrier,
            @Nullable String service,
            String status,
            String supplierStatus,
            List<Number> trackingNumbers,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate estimatedDelivery) {}

    static TrackingView of(Order order, List<Parcel> parcels) {
        List<String> suppliers = order.supplierOrders().stream()
                .map(SupplierOrder::supplier)
                .distinct()
                .toList();
        Optional<Parcel.Number> first = number(parcels);
        return new TrackingView(
                order.id(),
                suppliers.size() == 1 ? suppliers.getFirst() : null,
                first.map(Parcel.Number::number).orElse(null),
                first.map(Parcel.Number::carrier).or(() -> carrier(parcels)).orElse(null),
                Shipments.together(parcels.stream().map(Parcel::status).toList())
                        .map(TrackingView::word)
                        .orElse("not_shipped"),
                parcels.stream()
                        .map(Parcel::estimatedDelivery)
                        .filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                parcels.stream()
                        .flatMap(parcel -> parcel.events().stream().map(event -> happening(parcel, event)))
                        .sorted(Comparator.comparing(Happening::timestamp))
                        .toList(),
                parcels.stream().map(TrackingView::box).toList());
    }

    private static Optional<Parcel.Number> number(List<Parcel> parcels) {
        return parcels.stream()
                .map(Parcel::numbers)
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .map(numbers ->
                        numbers.getLast().leg() == Shipment.Leg.LAST_MILE ? numbers.getLast() : numbers.getFirst());
    }

    private static Optional<String> carrier(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::carrier).flatMap(Stream::ofNullable).findFirst();
    }

    private static Happening happening(Parcel parcel, Parcel.Happening event) {
        return new Happening(event.at(), word(event.status()), event.location(), event.description(), parcel.id());
    }

    private static Package box(Parcel parcel) {
        return new Package(
                parcel.id(),
                parcel.supplierOrderId(),
                parcel.origin(),
                parcel.carrier(),
                parcel.service(),
                word(parcel.status()),
                parcel.word(),
                parcel.numbers().stream().map(Number::of).toList(),
                parcel.shippedAt(),
                parcel.deliveredAt(),
                parcel.estimatedDelivery());
    }

    static String word(ShipmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
