package com.citadelbuy.supplierhub.server.api.tracking;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Shipment.Leg;
import com.citadelbuy.supplierhub.spi.model.Shipment.TrackingNumber;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NullMarked
@SuppressWarnings("NullAway.Init")
class TrackingViewTest {

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

    private void told(String id, TrackingNumber... numbers) {
        Shipment shipment = new Shipment(
                id,
                "Slow Boat",
                null,
                List.of(numbers),
                ShipmentStatus.IN_TRANSIT,
                "moving",
                List.of(),
                List.of(),
                null,
                null,
                null);
        hub.intake.order(part, List.of(), List.of(shipment), "supplier");
    }

    private JsonNode view() {
        TrackingView view =
                TrackingView.of(hub.order(part.orderId()), hub.shipments.ofOrder(WORKSPACE, part.orderId()));
        return Json.mapper().readTree(Json.write(view));
    }

    private List<String> numbers(int shipment) {
        return view().at("/shipments/" + shipment + "/tracking_numbers")
                .valueStream()
                .map(number -> number.path("leg").asString() + " "
                        + number.path("number").asString())
                .toList();
    }

    private static TrackingNumber whole(String number) {
        return new TrackingNumber(number, null, null);
    }

    private static TrackingNumber leg(String number, String carrier, Leg leg) {
        return new TrackingNumber(number, carrier, null, leg);
    }

    @Test
    void anOrderInSeveralParcelsShowsEachWithItsNumbers() {
        told("a", whole("N1"), whole("N2"));
        told("b", whole("N3"));
        assertThat(numbers(0)).containsExactly("whole N1", "whole N2");
        assertThat(numbers(1)).containsExactly("whole N3");
        assertThat(view().path("tracking_number").asString()).isEqualTo("N1");
        assertThat(view().path("carrier").asString()).isEqualTo("Slow Boat");
    }

    @Test
    void theNumberForTheEndCustomerIsTheOrdersAsSoonAsThereIsOne() {
        told("a", whole("N1"));
        assertThat(view().path("tracking_number").asString()).isEqualTo("N1");
        told("a", leg("N1", "Slow Boat", Leg.FIRST_MILE), leg("L1", "Fjord Post", Leg.LAST_MILE));
        assertThat(numbers(0)).containsExactly("first_mile N1", "last_mile L1");
        assertThat(view().path("tracking_number").asString()).isEqualTo("L1");
        assertThat(view().path("carrier").asString()).isEqualTo("Fjord Post");
    }

    @Test
    void anOrderWithoutParcelsHasNoNumber() {
        assertThat(view().path("tracking_number").isNull()).isTrue();
        assertThat(view().path("status").asString()).isEqualTo("not_shipped");
    }
}
