package com.citadelbuy.supplierhub.server.shipments;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.Leg;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
@SuppressWarnings("NullAway.Init")
class ShipmentsTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Address HOME = new Address(
            "Ada Lovelace", null, "12 Analytical Street", null, "New York", "NY", "10001", "US", null, null, null);

    private static OrderHub hub;
    private static PlaceCommand.Line line;
    private SupplierOrder part;

    @BeforeAll
    static void start() {
        hub = new OrderHub();
        hub.catalog.connect("printful");
        var offer = hub.offer("printful", 0);
        line = new PlaceCommand.Line(offer.productId(), offer.variantId(), 1);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anOrder() {
        part = hub.orders
                .place(WORKSPACE, new PlaceCommand(null, null, null, null, List.of(line), HOME, null, null, null, null))
                .supplierOrders()
                .getFirst();
    }

    private void told(Shipment... shipments) {
        hub.intake.order(part, List.of(), List.of(shipments), "supplier");
    }

    private void entered(Shipment shipment) {
        hub.intake.order(part, List.of(), List.of(shipment), "manual");
    }

    private List<Parcel> parcels() {
        return hub.shipments.ofOrder(WORKSPACE, part.orderId());
    }

    private long events() {
        return hub.catalog.count("SELECT count(*) FROM events WHERE subject_kind = 'shipment'");
    }

    private static Shipment parcel(String id, ShipmentStatus status, List<TrackingEvent> events, String... numbers) {
        return new Shipment(
                id,
                "USPS",
                null,
                Stream.of(numbers)
                        .map(number -> new TrackingNumber(number, null, null))
                        .toList(),
                status,
                "word of " + status,
                events,
                List.of(),
                null,
                null,
                null);
    }

    private static TrackingEvent event(String text) {
        return new TrackingEvent(NOON, ShipmentStatus.IN_TRANSIT, text, "Hong Kong");
    }

    @Test
    void numbersAreASet() {
        told(parcel("a", ShipmentStatus.SHIPPED, List.of(), "N1"));
        told(parcel("a", ShipmentStatus.SHIPPED, List.of(), "N1", "N2"));
        told(parcel("a", ShipmentStatus.SHIPPED, List.of(), "N3"));
        told(parcel("a", ShipmentStatus.SHIPPED, List.of()));
        assertThat(parcels())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.numbers())
                        .extracting(Parcel.Number::number)
                        .containsExactlyInAnyOrder("N1", "N2", "N3"));
    }

    /** As when a webhook tells of a parcel while somebody looks at the order. */
    @Test
    void aParcelToldTwiceAtOnceIsOneAndNobodyFails() {
        CompletableFuture<Void> second = hub.catalog.database.inTransaction(tx -> {
            told(parcel("a", ShipmentStatus.SHIPPED, List.of(), "N1"));
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> told(parcel("a", ShipmentStatus.SHIPPED, List.of(), "N1")),
                    task -> Thread.ofVirtual().start(task));
            while (!other.isDone() && hub.catalog.count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
                Thread.onSpinWait();
            }
            return other;
        });
        second.join();
        assertThat(parcels()).hasSize(1);
    }

    private void told(TrackingNumber... numbers) {
        told(new Shipment(
                "a",
                "USPS",
                null,
                List.of(numbers),
                ShipmentStatus.IN_TRANSIT,
                "word",
                List.of(),
                List.of(),
                null,
                null,
                null));
    }

    private static TrackingNumber number(String number, Leg leg) {
        return new TrackingNumber(number, null, null, leg);
    }

    private List<String> legs() {
        return parcels().getFirst().numbers().stream()
                .map(number -> number.leg() + " " + number.number())
                .toList();
    }

    @Test
    void aLastMileThatAppearsMakesTheKnownNumberTheFirstMilesOnce() {
        told(number("N1", Leg.WHOLE));
        assertThat(legs()).containsExactly("WHOLE N1");
        long before = events();
        told(number("N1", Leg.FIRST_MILE), number("L1", Leg.LAST_MILE));
        told(number("N1", Leg.FIRST_MILE), number("L1", Leg.LAST_MILE));
        assertThat(legs()).containsExactly("FIRST_MILE N1", "LAST_MILE L1");
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void anOlderAnswerDoesNotTakeTheLegsBack() {
        told(number("N1", Leg.FIRST_MILE), number("L1", Leg.LAST_MILE));
        told(number("N1", Leg.WHOLE));
        told(number("L1", Leg.FIRST_MILE), number("N1", Leg.LAST_MILE));
        assertThat(legs()).containsExactly("FIRST_MILE N1", "LAST_MILE L1");
    }

    @Test
    void theNumberForTheEndCustomerIsLastWhateverComesLater() {
        told(number("N1", Leg.FIRST_MILE), number("L1", Leg.LAST_MILE));
        told(number("N2", Leg.WHOLE), number("N3", Leg.WHOLE));
        assertThat(legs()).containsExactly("FIRST_MILE N1", "WHOLE N2", "WHOLE N3", "LAST_MILE L1");
    }

    @Test
    void anEventIsToldOnce() {
        TrackingEvent left = event("Left the port");
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(left), "N1"));
        long before = events();
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(left), "N1"));
        assertThat(events()).isEqualTo(before);
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(left, event("Reached the port")), "N1"));
        assertThat(events()).isEqualTo(before + 1);
        assertThat(parcels())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.events())
                        .extracting(Parcel.Happening::description)
                        .containsExactlyInAnyOrder("Left the port", "Reached the port"));
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
        "PENDING, SHIPPED, SHIPPED",
        "IN_TRANSIT, SHIPPED, IN_TRANSIT",
        "IN_TRANSIT, EXCEPTION, EXCEPTION",
        "EXCEPTION, IN_TRANSIT, IN_TRANSIT",
        "OUT_FOR_DELIVERY, IN_TRANSIT, OUT_FOR_DELIVERY",
        "DELIVERED, IN_TRANSIT, DELIVERED",
        "DELIVERED, EXCEPTION, DELIVERED",
        "DELIVERED, CANCELLED, DELIVERED",
        "CANCELLED, DELIVERED, DELIVERED",
        "DELIVERED, RETURNED, RETURNED",
        "RETURNED, DELIVERED, RETURNED"
    })
    void aStatusNeverGoesBackAndItsWordGoesWithIt(ShipmentStatus first, ShipmentStatus then, ShipmentStatus end) {
        told(parcel("a", first, List.of(), "N1"));
        told(parcel("a", then, List.of(), "N1"));
        assertThat(parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.status()).isEqualTo(end);
            assertThat(parcel.word()).isEqualTo("word of " + end);
        });
    }

    @Test
    void anUnlistedWordIsShownAndMovesNothing() {
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(), "N1"));
        told(parcel("a", ShipmentStatus.UNRECOGNISED, List.of(), "N1"));
        assertThat(parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
            assertThat(parcel.word()).isEqualTo("word of UNRECOGNISED");
        });
    }

    @Test
    void whatAPersonEntersOfAKnownNumberGoesToItsParcel() {
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(), "N1"));
        entered(parcel("N1", ShipmentStatus.DELIVERED, List.of(event("Seen at the door")), "N1"));
        assertThat(parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.theirId()).isEqualTo("a");
            assertThat(parcel.origin()).isEqualTo("supplier");
            assertThat(parcel.status()).isEqualTo(ShipmentStatus.DELIVERED);
            assertThat(parcel.events()).hasSize(1);
        });
    }

    @Test
    void whatTheSupplierTellsOfAnEnteredNumberGoesToTheEnteredParcel() {
        entered(parcel("N1", ShipmentStatus.SHIPPED, List.of(), "N1"));
        told(parcel("a", ShipmentStatus.IN_TRANSIT, List.of(), "N1"));
        told(parcel("a", ShipmentStatus.DELIVERED, List.of(), "N1", "N2"));
        assertThat(parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.origin()).isEqualTo("manual");
            assertThat(parcel.status()).isEqualTo(ShipmentStatus.DELIVERED);
            assertThat(parcel.numbers()).hasSize(2);
        });
    }

    @Test
    void twoParcelsOfTheSupplierStayTwoThoughTheyShareANumber() {
        told(
                parcel("a", ShipmentStatus.IN_TRANSIT, List.of(), "N1"),
                parcel("b", ShipmentStatus.PENDING, List.of(), "N1"));
        assertThat(parcels()).extracting(Parcel::theirId).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aCancelledParcelDoesNotHoldUpTheRest() {
        assertThat(Shipments.together(List.of(ShipmentStatus.CANCELLED, ShipmentStatus.DELIVERED)))
                .contains(ShipmentStatus.DELIVERED);
        assertThat(Shipments.together(List.of(ShipmentStatus.IN_TRANSIT, ShipmentStatus.DELIVERED)))
                .contains(ShipmentStatus.IN_TRANSIT);
        assertThat(Shipments.together(List.of(ShipmentStatus.UNKNOWN, ShipmentStatus.DELIVERED)))
                .contains(ShipmentStatus.UNKNOWN);
        assertThat(Shipments.together(List.of(ShipmentStatus.CANCELLED))).isEmpty();
        assertThat(Shipments.together(List.of())).isEmpty();
    }
}
